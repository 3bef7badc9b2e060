package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Agencies and people, written and found again. */
@OfficeTest
class DirectoryIntegrationTests {

  @Autowired Registry registry;
  @Autowired Directory directory;
  @Autowired UserDetailsService logins;

  private final String code = "T-" + CaseNumbers.random(8);
  private final String username = "t" + CaseNumbers.random(8).toLowerCase();

  @Test
  void theSameAgencyTwiceIsOneAgency() {
    registry.write(agency("First name", List.of(County.KERR), true));
    registry.write(agency("Second name", List.of(County.KERR, County.BEXAR), true));

    assertThat(directory.all()).filteredOn(one -> one.code().equals(code)).hasSize(1);
    assertThat(directory.agency(code).name()).isEqualTo("Second name");
    assertThat(directory.agencies(County.BEXAR)).anyMatch(one -> one.code().equals(code));
    assertThat(directory.agencies(County.HIDALGO)).noneMatch(one -> one.code().equals(code));
    assertThat(directory.advocateAgencies(County.KERR)).anyMatch(one -> one.code().equals(code));
  }

  @Test
  void anAgencyThatStoppedIsFoundByCodeButHasNoContact() {
    registry.write(agency("Gone", List.of(County.KERR), false));

    assertThat(directory.agency(code).active()).isFalse();
    assertThat(directory.contactOf(code)).isEmpty();
    assertThat(directory.agencies(County.KERR)).noneMatch(one -> one.code().equals(code));
  }

  @Test
  void mailThatComesBackIsMarkedUntilTheAddressChanges() {
    registry.write(agency("Mail", List.of(County.KERR), true));

    directory.mailCameBack(code);
    assertThat(directory.agency(code).mailProblem()).isTrue();

    registry.write(
        new AgencyEntry(
            code,
            "Mail",
            "ADVOCACY",
            List.of(),
            List.of(),
            "new@agency.example",
            null,
            "en",
            true,
            true,
            true));
    assertThat(directory.agency(code).mailProblem()).isFalse();
  }

  @Test
  void aPersonIsFoundInTheGroupOfTheRoleAndSignsInWithIt() {
    registry.write(person("a-long-password", true));

    assertThat(directory.inGroup(Group.ADVOCATES)).anyMatch(one -> one.username().equals(username));
    assertThat(directory.staff(username).groups()).containsExactly(Group.ADVOCATES);
    var login = logins.loadUserByUsername(username);
    assertThat(login.getAuthorities()).anyMatch(one -> "ROLE_ADVOCATE".equals(one.getAuthority()));
    assertThat(login.getPassword()).startsWith("$2a$");
  }

  @Test
  void anAdvocateBelongsToAnAgencyThatIsKnown() {
    registry.write(agency("Advocates", List.of(County.KERR), true));

    registry.write(advocateOf(code));
    assertThat(directory.staff(username).agencyCode()).isEqualTo(code);
    assertThat(directory.staff("advocate").agencyCode()).isEqualTo(DemoDirectory.ADVOCATES);
    assertThat(directory.staff("coordinator").agencyCode()).isNull();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> registry.write(advocateOf("NOBODYS")))
        .matches(no -> no.code().equals("AGENCY"));
  }

  @Test
  void whoLeftCannotSignInAndIsNoLongerInTheGroup() {
    registry.write(person("a-long-password", true));
    registry.write(person(null, false));

    assertThat(logins.loadUserByUsername(username).isEnabled()).isFalse();
    assertThat(directory.inGroup(Group.ADVOCATES))
        .noneMatch(one -> one.username().equals(username));
  }

  @Test
  void whatCannotBeIsRefusedWithTheField() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> registry.write(person(null, true)))
        .matches(no -> no.code().equals("PASSWORD"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> registry.write(person("short", true)))
        .matches(no -> no.code().equals("PASSWORD"));
    assertThatExceptionOfType(Missing.class).isThrownBy(() -> directory.agency("NOBODY"));
  }

  private AgencyEntry agency(String name, List<County> counties, boolean active) {
    return new AgencyEntry(
        code,
        name,
        "ADVOCACY",
        counties,
        List.of("ADVOCACY"),
        "desk@agency.example",
        null,
        "en",
        true,
        true,
        active);
  }

  private StaffEntry advocateOf(String agency) {
    return new StaffEntry(
        username,
        "Test Person",
        null,
        "a-long-password",
        List.of(Role.ADVOCATE),
        List.of(),
        List.of("en"),
        agency,
        true);
  }

  private StaffEntry person(String password, boolean active) {
    return new StaffEntry(
        username,
        "Test Person",
        username + "@office.example",
        password,
        List.of(Role.ADVOCATE),
        List.of(),
        List.of("en"),
        active);
  }
}
