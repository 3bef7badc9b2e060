package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.bridges.office.OfficeTest;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SafeWays;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom of a home somebody may call: each is tried for herself, and nobody who is not safe. */
@OfficeTest
class ContactPeopleTests {

  @Autowired ContactOffice office;
  @Autowired ContactDesk desk;
  @Autowired ContactTries tries;
  @Autowired ContactPeople people;
  @Autowired SafeWays ways;
  @Autowired YouthVault vault;

  private CaseView care;

  @BeforeEach
  void open() {
    care = office.aCase();
  }

  @Test
  void anAdultWhoIsNotSafeIsNeitherOfferedNorNotedNorTried() {
    var adult = office.anAdult(care, "Uncle");
    ways.add(
        care.youthId(),
        new SafeContact("GUARDIAN", "PHONE", "830-555-0131", null, true),
        new SafeWays.Terms(null, true, null, null));
    office.notes(care, ContactOffice.callTo(adult, ContactOutcome.NO_ANSWER));
    assertThat(office.tasks(care, TryDesk.TRY)).hasSize(1);
    assertThat(people.of(care.id(), true)).hasSize(2);
    assertThat(ways.offered(care.youthId())).hasSize(1);
    vault.markAdult(care.youthId(), adult, HomeSafety.UNSAFE, "coordinator");
    office.timePasses(Duration.ZERO);

    assertThat(office.tasks(care, TryDesk.TRY)).isEmpty();
    assertThat(people.of(care.id(), true))
        .extracting(ContactPeople.Choice::adultId)
        .containsOnlyNulls();
    assertThat(ways.offered(care.youthId())).isEmpty();
    assertThatThrownBy(
            () ->
                desk.note(
                    care.id(), ContactOffice.callTo(adult, ContactOutcome.REACHED), "coordinator"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("PERSON_UNSAFE"));
  }

  @Test
  void reachingAGrownUpIsNotReachingTheYouth() {
    var adult = office.anAdult(care, "Grandmother");
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    office.notes(care, ContactOffice.callTo(adult, ContactOutcome.REACHED));

    assertThat(tries.open(care.id(), null)).isPresent();
    assertThat(tries.open(care.id(), adult)).isEmpty();
  }
}
