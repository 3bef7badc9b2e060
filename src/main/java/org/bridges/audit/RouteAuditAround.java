package org.bridges.audit;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts {@link RouteAudit} around the routes; infrastructure, as transactions are. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RouteAuditAround {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor routeAuditAdvisor(ObjectProvider<RouteAudit> audit) {
    // looked up at the first call: an advisor that needs the database would be made too early
    MethodInterceptor later = call -> audit.getObject().invoke(call);
    var advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(Audited.class), later);
    advisor.setOrder(Audited.ORDER);
    return advisor;
  }
}
