package org.bridges.directory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * How our people sign in: at a provider by OpenID Connect, as soon as one is named in {@code
 * spring.security.oauth2.client}; with passwords of the directory only where {@code
 * bridges.sign-in.passwords} says so, which is the development run.
 */
@Component
public class SignInWay {

  private final boolean atProvider;

  SignInWay(
      ObjectProvider<ClientRegistrationRepository> provider,
      @Value("${bridges.sign-in.passwords:false}") boolean passwords) {
    atProvider = provider.getIfAvailable() != null;
    if (!atProvider && !passwords) {
      throw new NobodySignsIn();
    }
  }

  /** Whether people sign in at a provider; then passwords open no page. */
  public boolean atProvider() {
    return atProvider;
  }
}
