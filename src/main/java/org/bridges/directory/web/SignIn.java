package org.bridges.directory.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.bridges.directory.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How a browser comes in, how long it stays, and how it comes back from another site. */
@Component
class SignIn {

  /** Open to everybody and the same for everybody: no session is looked at. */
  private static final RequestMatcher WITHOUT_SESSION =
      new OrRequestMatcher(
          Stream.of(
                  "/",
                  "/refer/**",
                  "/safety",
                  "/favicon.ico",
                  "/css/**",
                  "/js/**",
                  "/img/**",
                  "/webjars/**",
                  "/vendor/**",
                  "/actuator/health/**")
              .map(PathPatternRequestMatcher::pathPattern)
              .map(RequestMatcher.class::cast)
              .toList());

  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Duration longestSession;
  private final ObjectProvider<ProviderLogin> providerLogin;
  private final ObjectProvider<ClientRegistrationRepository> provider;

  SignIn(
      Directory directory,
      ApplicationEventPublisher events,
      @Value("${bridges.sign-in.longest-session}") Duration longestSession,
      ObjectProvider<ProviderLogin> providerLogin,
      ObjectProvider<ClientRegistrationRepository> provider) {
    this.directory = directory;
    this.events = events;
    this.longestSession = longestSession;
    this.providerLogin = providerLogin;
    this.provider = provider;
  }

  /** Pages: sign in at the provider or, without one, with the form. */
  void onPages(HttpSecurity http) throws Exception {
    onlyTrueSessions(http);
    http.addFilterBefore(
        new ArrivalFromElsewhere(WITHOUT_SESSION), SecurityContextHolderFilter.class);
    var login = providerLogin.getIfAvailable();
    if (login != null) {
      login.set(http, provider.getObject());
    } else {
      http.formLogin(
          form ->
              form.loginPage("/login")
                  .successHandler(new FirstPage())
                  .failureHandler(failed())
                  .permitAll());
    }
  }

  /** Whose session is over is nobody from now on. */
  void onlyTrueSessions(HttpSecurity http) {
    http.addFilterAfter(
        new SessionEnd(
            name -> directory.findStaff(name).orElse(null),
            events,
            longestSession,
            InstantSource.system(),
            WITHOUT_SESSION),
        SecurityContextHolderFilter.class);
  }

  /** Who cannot be looked up now is not told that the password is wrong. */
  static ExceptionMappingAuthenticationFailureHandler failed() {
    var handler = new ExceptionMappingAuthenticationFailureHandler();
    handler.setDefaultFailureUrl("/login?error");
    handler.setExceptionMappings(
        Map.of(InternalAuthenticationServiceException.class.getName(), "/login?away"));
    return handler;
  }
}
