package org.bridges.provider;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Spring Authorization Server, as somebody would run it. It carries no stereotype: the office's
 * scan must not find it.
 */
@EnableWebSecurity
class ProviderSetup {

  @Bean
  static TomcatServletWebServerFactory webServer(URI issuer) {
    return new TomcatServletWebServerFactory(issuer.getPort());
  }

  /** Filters do all the work, and the server calls them only on the way to a servlet. */
  @Bean
  static ServletRegistrationBean<HttpServlet> nothingElse() {
    return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .exceptionHandling(
            known -> known.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .formLogin(withDefaults())
        .build();
  }

  @Bean
  UserDetailsService users(TokenMaker tokens) {
    return login -> {
      if (!tokens.users().containsKey(login)) {
        throw new UsernameNotFoundException("unknown");
      }
      return User.withUsername(login).password("{noop}" + login).roles("USER").build();
    };
  }

  @Bean
  RegisteredClientRepository clients(OfficeAddress office) {
    return new RegisteredClientRepository() {
      @Override
      public void save(RegisteredClient client) {
        // a secret that was proved is hashed anew; nothing here lasts that long
      }

      @Override
      public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
      }

      @Override
      public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(TestProvider.CLIENT) ? client(office) : null;
      }
    };
  }

  private static RegisteredClient client(OfficeAddress office) {
    return RegisteredClient.withId(TestProvider.CLIENT)
        .clientId(TestProvider.CLIENT)
        .clientSecret("{noop}" + TestProvider.SECRET)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(office.address() + "/login/oauth2/code/office")
        .postLogoutRedirectUri(office.address() + "/login?out")
        .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(TokenMaker tokens) {
    return tokens::describe;
  }

  @Bean
  JWKSource<SecurityContext> keys(TokenMaker tokens) {
    return tokens.keys();
  }

  @Bean
  JwtEncoder encoder(TokenMaker tokens) {
    return tokens::encode;
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return NimbusJwtDecoder.withJwkSource(keys).build();
  }

  @Bean
  AuthorizationServerSettings settings(URI issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer.toString()).build();
  }

  @Bean
  SessionRegistry sessions() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  /** Where the office is that asks. */
  record OfficeAddress(String address) {}
}
