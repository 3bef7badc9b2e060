package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.directory.ProviderPerson;
import org.bridges.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;

/** What a provider's claims mean, as the operator sets it in the environment. */
class SignInSettingsTests {

  @Test
  void groupsOfTheEnvironmentGiveRoles() {
    var settings =
        settings(
            Map.of(
                "BRIDGES_SIGNIN_ROLES_COORDINATOR", "Care team,On call",
                "BRIDGES_SIGNIN_ROLES_AUDITOR_0", "CN=Auditors,OU=Office",
                "BRIDGES_SIGNIN_USERNAMECLAIM", "nickname"));

    var person =
        person(
            settings,
            Map.of("nickname", "carmen", "groups", List.of("On call", "CN=Auditors,OU=Office")));

    assertThat(person.roles()).containsExactly(Role.COORDINATOR, Role.AUDITOR);
    assertThat(person.username()).isEqualTo("carmen");
  }

  @Test
  void aGroupThatStandsNowhereGivesNothing() {
    var settings = settings(Map.of("BRIDGES_SIGNIN_ROLES_MANAGER", "Managers"));

    assertThat(person(settings, Map.of("groups", List.of("managers", "MANAGER", ""))).roles())
        .isEmpty();
    assertThat(person(settings, Map.of("groups", 7)).roles()).isEmpty();
    assertThat(person(settings, Map.of()).roles()).isEmpty();
    assertThat(person(settings(Map.of()), Map.of("groups", List.of("Managers"))).roles()).isEmpty();
  }

  @Test
  void groupsAreFoundInsideOtherClaimsAndAsOneWord() {
    var settings =
        settings(
            Map.of(
                "BRIDGES_SIGNIN_ROLES_MANAGER", "Managers",
                "BRIDGES_SIGNIN_GROUPSCLAIM", "realm_access.roles"));

    assertThat(
            person(settings, Map.of("realm_access", Map.of("roles", List.of("Managers")))).roles())
        .containsExactly(Role.MANAGER);
    assertThat(person(settings, Map.of("realm_access.roles", "Managers")).roles())
        .containsExactly(Role.MANAGER);
  }

  @Test
  void noGroupMakesAPersonAPartnersComputer() {
    assertThatThrownBy(() -> settings(Map.of("BRIDGES_SIGNIN_ROLES_PARTNERSYSTEM", "Managers")))
        .hasRootCauseMessage("No group makes a person a partner's computer");
  }

  @Test
  void whatIsSignedWinsAndAnAddressThatIsNotConfirmedIsNotTaken() {
    var settings = settings(Map.of());
    var info =
        new OidcUserInfo(
            Map.of("sub", "id-7", "preferred_username", "other", "email", "a@b.example"));

    var person =
        new PersonClaims(settings)
            .read(token(Map.of("preferred_username", "carmen", "email_verified", false)), info);

    assertThat(person.username()).isEqualTo("carmen");
    assertThat(person.email()).isNull();
    assertThat(person(settings, Map.of("email", "a@b.example")).email()).isEqualTo("a@b.example");
    assertThat(person(settings, Map.of("email", "no address")).email()).isNull();
    assertThat(person(settings, Map.of("name", "Carmen\nDelgado")).displayName())
        .isEqualTo("Carmen Delgado");
  }

  private static ProviderPerson person(SignInSettings settings, Map<String, Object> claims) {
    return new PersonClaims(settings).read(token(claims), null);
  }

  private static OidcIdToken token(Map<String, Object> claims) {
    var all = new HashMap<>(claims);
    all.put("sub", "id-7");
    all.put("iss", "https://provider.example");
    return new OidcIdToken("invented", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
  }

  private static SignInSettings settings(Map<String, Object> environment) {
    var spring = new StandardEnvironment();
    spring
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    return Binder.get(spring).bindOrCreate("bridges.sign-in", SignInSettings.class);
  }
}
