package org.bridges.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.bridges.audit.Audited;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts {@link RouteGate} around the routes, inside of the audit, so that a refusal is written. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RouteGateAround {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor routeGateAdvisor(ObjectProvider<RouteGate> gate) {
    MethodInterceptor later = call -> gate.getObject().invoke(call);
    var advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(Audited.class), later);
    advisor.setOrder(Audited.ORDER + 1);
    return advisor;
  }
}
