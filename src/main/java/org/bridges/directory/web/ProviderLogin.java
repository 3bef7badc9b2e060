package org.bridges.directory.web;

import org.bridges.directory.ProviderStaff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.transaction.TransactionException;

/** Signing in by OpenID Connect, and out again there; any provider, by Spring's own settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties({OAuth2ClientProperties.class, SignInSettings.class})
class ProviderLogin {

  private static final String BEGIN = "/oauth2/authorization";

  private final ProviderStaff staff;
  private final PersonClaims claims;
  private final ProviderRefusal refusal;

  ProviderLogin(ProviderStaff staff, SignInSettings settings, ApplicationEventPublisher events) {
    this.staff = staff;
    this.claims = new PersonClaims(settings);
    this.refusal = new ProviderRefusal(events);
  }

  /** The provider is asked at the first sign-in: the office opens while it is away. */
  @Bean
  ClientRegistrationRepository provider(OAuth2ClientProperties settings) {
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(settings).asClientRegistrations()));
  }

  /** Sets the pages' chain up for the provider, in place of the form with a password. */
  void set(HttpSecurity http, ClientRegistrationRepository provider) throws Exception {
    var people = new OidcUserService();
    people.setOidcUserConverter(this::enter);
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokenKept())
                .authorizationEndpoint(
                    begin -> begin.authorizationRequestResolver(withProofKey(provider)))
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .successHandler(new FirstPage())
                .failureHandler(refusal)
                .withObjectPostProcessor(sayWhenTheProviderIsAway()));
    http.logout(end -> end.logoutSuccessHandler(outThereToo(provider)));
  }

  private OfficePerson enter(OidcUserSource source) {
    var token = source.getUserRequest().getIdToken();
    try {
      return new OfficePerson(staff.enter(claims.read(token, source.getUserInfo())), token);
    } catch (DataAccessException | TransactionException away) {
      throw new InternalAuthenticationServiceException("The directory did not answer", away);
    }
  }

  private static OAuth2AuthorizationRequestResolver withProofKey(
      ClientRegistrationRepository provider) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayWhenTheProviderIsAway() {
    return new ObjectPostProcessor<>() {
      @Override
      public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
        filter.setAuthenticationFailureHandler(refusal);
        return filter;
      }
    };
  }

  /** From a page of our own: a form's answer may not lead to another site. */
  private static OidcClientInitiatedLogoutSuccessHandler outThereToo(
      ClientRegistrationRepository provider) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
    handler.setPostLogoutRedirectUri("{baseUrl}/login?out");
    handler.setDefaultTargetUrl("/login?out");
    handler.setRedirectStrategy((request, response, url) -> Onward.to(url, response));
    return handler;
  }
}
