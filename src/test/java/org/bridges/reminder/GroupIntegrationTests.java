package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group is its people, each mailbox once, and never nobody. */
@OfficeTest
class GroupIntegrationTests {

  @Autowired AddressBook addresses;
  @Autowired Registry registry;
  @Autowired Directory directory;

  @Test
  void twoPeopleWithOneMailboxGetOneMail() {
    var first = person("Shared@office.example");
    var second = person("shared@office.example");

    var people = addresses.resolve(Recipient.group(Group.FAMILY_COORDINATORS), Subject.NONE);

    assertThat(people)
        .filteredOn(one -> one.code().equals(first) || one.code().equals(second))
        .hasSize(1);
  }

  @Test
  void aGroupThatIsUnknownOrEmptyIsHeardByTheManagersOrTheOperator() {
    var hears = addresses.resolve(new Recipient(Recipient.Type.GROUP, "partners"), Subject.NONE);

    var managers = directory.inGroup(Group.MANAGERS).stream().filter(one -> one.email() != null);
    assertThat(hears).isNotEmpty();
    assertThat(hears.size()).isEqualTo((int) Math.max(1, managers.count()));
  }

  @Test
  void somebodyWhoLeftIsReplacedByTheManagersOrTheOperator() {
    var hears = addresses.resolve(Recipient.person("nobody-of-this-name"), Subject.NONE);

    assertThat(hears).isNotEmpty().noneMatch(one -> one.code().equals("nobody-of-this-name"));
  }

  private String person(String mailbox) {
    var username = "t" + CaseNumbers.random(8).toLowerCase();
    registry.write(
        new StaffEntry(
            username,
            "Test Person",
            mailbox,
            "a-long-password",
            List.of(Role.FAMILY),
            List.of(),
            List.of("en"),
            true));
    return username;
  }
}
