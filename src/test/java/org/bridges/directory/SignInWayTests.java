package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** An office in which nobody could sign in, or everybody with a password, does not open unasked. */
class SignInWayTests {

  private final DefaultListableBeanFactory settings = new DefaultListableBeanFactory();

  @Test
  void withoutAProviderTheOfficeDoesNotStartAndSaysWhatToSet() {
    var closed = catchThrowable(() -> way(false));

    assertThat(closed).isInstanceOf(NobodySignsIn.class);
    assertThat(new NobodySignsInAnalyzer().analyze(closed).getAction())
        .contains("OIDC_ISSUER", "issuer-uri", "deploy/README.md");
  }

  @Test
  void passwordsAreForWhoeverAsksForThemAndNeverBesideAProvider() {
    assertThat(way(true).atProvider()).isFalse();

    settings.registerSingleton("provider", (ClientRegistrationRepository) name -> null);
    assertThat(way(true).atProvider()).isTrue();
    assertThat(way(false).atProvider()).isTrue();
  }

  private SignInWay way(boolean passwords) {
    return new SignInWay(settings.getBeanProvider(ClientRegistrationRepository.class), passwords);
  }
}
