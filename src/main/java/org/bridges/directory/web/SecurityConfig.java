package org.bridges.directory.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may open what. The rules of rows (whose case is it) belong to the modules; here stand the
 * rules of routes. What no rule names is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  private static final String[] CASE_WORKERS = {"COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER"};
  private static final String[] STAFF = {
    "COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER", "AUDITOR", "OPERATOR"
  };
  private static final String[] REFERRERS = {
    "PARTNER_SYSTEM", "COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER"
  };
  private static final String[] OPEN = {
    "/",
    "/login",
    "/refer",
    "/refer/**",
    "/safety",
    "/favicon.ico",
    "/favicon.svg",
    "/css/**",
    "/js/**",
    "/img/**",
    "/webjars/**",
    "/vendor/**",
    "/actuator/health",
    "/actuator/health/**"
  };

  /** A partner without an account: the token in the address is the secret; no session is made. */
  @Bean
  @Order(10)
  SecurityFilterChain partnerChain(HttpSecurity http) throws Exception {
    PageHeaders.fromTheFilterOnly(http);
    return http.securityMatcher("/p/**", "/mail/**")
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(
            new SameSiteOnly(),
            org.springframework.security.web.access.ExceptionTranslationFilter.class)
        .build();
  }

  /** Programs, by HTTP Basic; pages that are signed in may call it too, with their CSRF token. */
  @Bean
  @Order(20)
  SecurityFilterChain programChain(HttpSecurity http, ProblemAnswers problems, SignIn signIn)
      throws Exception {
    PageHeaders.fromTheFilterOnly(http);
    signIn.onlyTrueSessions(http);
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            routes ->
                routes
                    .requestMatchers("/api/admin/**")
                    .hasRole("OPERATOR")
                    .requestMatchers(HttpMethod.POST, "/api/referrals")
                    .hasAnyRole(REFERRERS)
                    .requestMatchers(HttpMethod.GET, "/api/referrals/{receipt}")
                    .hasAnyRole(REFERRERS)
                    .requestMatchers("/api/flow/**", "/api/reports/**")
                    .hasAnyRole("MANAGER", "OPERATOR")
                    .requestMatchers("/api/audit/**")
                    .hasRole("AUDITOR")
                    .requestMatchers(HttpMethod.POST, "/api/cases")
                    .hasAnyRole("COORDINATOR", "MANAGER")
                    .requestMatchers("/api/cases/*/advocates")
                    .hasRole("COORDINATOR")
                    .requestMatchers(HttpMethod.GET, "/api/agencies", "/api/agencies/**")
                    .hasAnyRole(STAFF)
                    .anyRequest()
                    .hasAnyRole(CASE_WORKERS))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfig::needsNoToken))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            failed -> failed.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  /** Pages, for whoever signed in. */
  @Bean
  @Order(30)
  SecurityFilterChain pageChain(HttpSecurity http, SignIn signIn) throws Exception {
    PageHeaders.fromTheFilterOnly(http);
    signIn.onPages(http);
    return http.authorizeHttpRequests(
            routes ->
                routes
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/actuator/**", "/reconcile", "/versions")
                    .hasRole("OPERATOR")
                    .requestMatchers("/flow/**", "/reports/**")
                    .hasAnyRole("MANAGER", "OPERATOR")
                    .requestMatchers("/advocacy/**")
                    .hasRole("ADVOCATE")
                    .requestMatchers("/caseloads/**")
                    .hasRole("MANAGER")
                    .requestMatchers(HttpMethod.POST, "/on-call/**")
                    .hasRole("MANAGER")
                    .requestMatchers("/queue", "/running-cases/**")
                    .hasAnyRole("COORDINATOR", "MANAGER")
                    .requestMatchers("/people/**", "/on-call/**")
                    .hasAnyRole("COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER", "OPERATOR")
                    .requestMatchers("/audit/**")
                    .hasRole("AUDITOR")
                    .requestMatchers(HttpMethod.GET, "/notices")
                    .hasAnyRole("COORDINATOR", "MANAGER", "OPERATOR")
                    .requestMatchers("/notices/**")
                    .hasAnyRole("COORDINATOR", "OPERATOR")
                    .requestMatchers(HttpMethod.GET, "/glass")
                    .hasAnyRole("COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER", "AUDITOR")
                    .requestMatchers("/work/new-referral")
                    .hasRole("COORDINATOR")
                    .requestMatchers("/glass/**", "/work/**", "/week")
                    .hasAnyRole(CASE_WORKERS)
                    .requestMatchers(
                        "/cases/*/candidates",
                        "/cases/*/advocates/**",
                        "/transfers",
                        "/transfers/asks")
                    .hasRole("COORDINATOR")
                    .requestMatchers("/cases/**", "/referrals/**", "/meetings/**", "/transfers/**")
                    .hasAnyRole(CASE_WORKERS)
                    .requestMatchers("/agencies/*/mail")
                    .hasAnyRole("COORDINATOR", "MANAGER", "OPERATOR")
                    .requestMatchers(
                        "/agencies/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui/**",
                        "/swagger-ui",
                        "/swagger-ui.html")
                    .hasAnyRole(STAFF)
                    .requestMatchers("/error", "/dev/**", "/v2/**")
                    .denyAll()
                    .anyRequest()
                    .hasAnyRole(STAFF))
        .logout(end -> end.logoutSuccessUrl("/login?out"))
        // the public form has no session; its own token makes a second sending harmless
        .csrf(csrf -> csrf.ignoringRequestMatchers("/refer"))
        .build();
  }

  /** Only a browser's cookie can be misused; a password in the header comes from the sender. */
  private static boolean needsNoToken(HttpServletRequest request) {
    var sent = request.getHeader("Authorization");
    return request.getSession(false) == null
        || (sent != null && sent.regionMatches(true, 0, "Basic ", 0, 6));
  }
}
