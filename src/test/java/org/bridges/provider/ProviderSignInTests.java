package org.bridges.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.directory.StaffView;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People come in from a real provider, each with the role of their group, and go out of both. */
@Order(Integer.MAX_VALUE - 5)
class ProviderSignInTests {

  private static ProviderOffice office;
  private final String username = "p" + CaseNumbers.random(8).toLowerCase();
  private final Surfer surfer = new Surfer(office);

  @BeforeAll
  static void open() {
    office = ProviderOffice.open();
  }

  @ParameterizedTest
  @CsvSource({
    "Care Coordinators, COORDINATOR, /work",
    "Family Coordinators, FAMILY, /work",
    "Advocates, ADVOCATE, /work",
    "Managers, MANAGER, /work",
    "Auditors, AUDITOR, /audit",
    "Operators, OPERATOR, /flow"
  })
  void everyRoleComesInAndLandsOnItsPage(String group, Role role, String page) {
    var landed =
        surfer.signsIn(office.provider().knows(ProviderUser.of(username, group, "Bowling")));

    assertThat(landed.statusCode()).isEqualTo(200);
    assertThat(landed.uri().getPath()).isEqualTo(page);
    assertThat(landed.body()).contains("Sign out");
    var known = person();
    assertThat(known.roles()).containsExactly(role);
    assertThat(known.displayName()).isEqualTo("Invented " + username);
    assertThat(known.email()).isEqualTo(username + "@idp.example");
  }

  @Test
  void whoAskedForAPageComesToItAfterSigningIn() {
    var user = office.provider().knows(ProviderUser.of(username, "Care Coordinators"));
    var asked = surfer.opens("/agencies");

    assertThat(asked.body())
        .contains("Sign in with the invented provider")
        .doesNotContain("password");
    assertThat(surfer.signsIn(user).uri().getPath()).isEqualTo("/agencies");
  }

  @Test
  void aSessionGetsAnotherIdWhenSomebodySignsIn() {
    var user = office.provider().knows(ProviderUser.of(username, "Auditors"));
    surfer.opens("/agencies");
    var before = surfer.session();
    surfer.signsIn(user);

    assertThat(before).isNotEmpty();
    assertThat(surfer.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void nameMailAndRolesFollowTheProviderAtEachSignInAndTheAccountStays() {
    var user = office.provider().knows(ProviderUser.of(username, "Care Coordinators"));
    surfer.signsIn(user);
    office
        .provider()
        .knows(
            new ProviderUser(
                user.login(), "renamed-" + username, "New Name", null, List.of("Managers")));

    new Surfer(office).signsIn(user);

    assertThat(person().displayName()).isEqualTo("New Name");
    assertThat(person().email()).isEqualTo(username + "@idp.example");
    assertThat(person().roles()).containsExactly(Role.MANAGER);
    assertThat(office.bean(Directory.class).findStaff("renamed-" + username)).isEmpty();
  }

  @Test
  void anAccountOfTheDirectoryIsBoundAtTheFirstSignInAndKeepsItsCounties() {
    writes(true, List.of(Role.FAMILY));
    surfer.signsIn(office.provider().knows(ProviderUser.of(username, "Family Coordinators")));

    assertThat(person().worksIn(org.bridges.shared.County.KERR)).isTrue();
    assertThat(person().worksIn(org.bridges.shared.County.BEXAR)).isFalse();
    assertThat(person().roles()).containsExactly(Role.FAMILY);
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheProvider() {
    var user = office.provider().knows(ProviderUser.of(username, "Care Coordinators"));
    surfer.signsIn(user);

    var out = surfer.signsOut();

    assertThat(out.uri()).isEqualTo(URI.create(office.address() + "/login?out"));
    assertThat(out.body()).contains("You are signed out.");
    assertThat(surfer.opens("/work").uri().getPath()).isEqualTo("/login");
    var again = surfer.follows(URI.create(office.address() + "/oauth2/authorization/office"));
    assertThat(again.uri().getHost())
        .as("the provider asks for the password again")
        .isEqualTo("127.0.0.1");
    assertThat(again.body()).contains("password");
  }

  @Test
  void signInAndSignOutAndRefusalStandInTheRecord() {
    var user = office.provider().knows(ProviderUser.of(username, "Care Coordinators"));
    surfer.signsIn(user);
    surfer.signsOut();
    office.provider().knows(user.inGroups("Bowling"));
    new Surfer(office).signsIn(user);

    assertThat(record()).containsExactly("SIGN_IN", "SIGN_OUT", "SIGN_IN_FAILED NO_ROLE");
  }

  @Test
  void aPasswordOpensOnlyWhatNoPersonSignsInWith() {
    var registry = office.bean(Registry.class);
    var computer = "c" + CaseNumbers.random(8).toLowerCase();
    registry.write(
        new StaffEntry(
            computer,
            "Invented computer",
            null,
            ProviderOffice.PASSWORD,
            List.of(Role.PARTNER_SYSTEM),
            List.of(),
            List.of("en"),
            true));

    assertThat(byPassword(ProviderOffice.OPERATOR, "/api/admin/staff")).isEqualTo(200);
    assertThat(byPassword(ProviderOffice.OPERATOR, "/api/tasks")).isEqualTo(403);
    assertThat(byPassword(computer, "/api/referrals/ABC")).isEqualTo(404);
    assertThat(byPassword(computer, "/api/admin/staff")).isEqualTo(403);
    surfer.signsIn(office.provider().knows(ProviderUser.of(username, "Care Coordinators")));
    assertThat(byPassword(username, "/api/tasks")).isEqualTo(401);
    var form =
        surfer.post(
            URI.create(office.address() + "/login"),
            Map.of("username", ProviderOffice.OPERATOR, "password", ProviderOffice.PASSWORD),
            surfer.opens("/agencies"));
    assertThat(form.statusCode()).as("no form takes a password").isNotIn(200, 302);
  }

  private StaffView person() {
    return office.bean(Directory.class).staff(username);
  }

  private void writes(boolean active, List<Role> roles) {
    office
        .bean(Registry.class)
        .write(
            new StaffEntry(
                username,
                "Before",
                null,
                null,
                roles,
                List.of(org.bridges.shared.County.KERR),
                List.of("es"),
                active));
  }

  private List<String> record() {
    return office
        .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql(
            "select trim(action || ' ' || reason) from audit_entry where actor = ? and action like 'SIGN%' order by number")
        .param(username)
        .query(String.class)
        .list();
  }

  private int byPassword(String name, String path) {
    var sent =
        Base64.getEncoder().encodeToString((name + ":" + ProviderOffice.PASSWORD).getBytes());
    return new Surfer(office).get(office.address() + path, "Basic " + sent).statusCode();
  }
}
