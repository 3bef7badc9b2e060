package org.bridges.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The development run's own routes are open: it listens on loopback and knows invented people. */
@Configuration(proxyBeanMethods = false)
class DevSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain developmentRoutes(HttpSecurity http) throws Exception {
    return http.securityMatcher("/dev", "/dev/**", "/v2/**")
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }
}
