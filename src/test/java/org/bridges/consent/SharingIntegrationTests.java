package org.bridges.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing goes to an agency without a recorded basis that covers it. */
@OfficeTest
class SharingIntegrationTests {

  private static final String AGENCY = "CEDAR-SCHOOL";
  private static final String OTHER_AGENCY = "ALAMITO-MED";

  @Autowired Sharing sharing;
  @Autowired ConsentDesk consent;
  @Autowired ConsentEnd end;
  @Autowired SignedReleases releases;
  @Autowired InventedCases cases;
  @Autowired OfficeTime time;

  private UUID caseId;

  @BeforeEach
  void open() {
    caseId = cases.open();
  }

  @Test
  void everyBasisLetsItsOwnClassesOutAndNoOthers() {
    var asked = 0;
    for (var basis : ShareBasis.values()) {
      var shared = cases.open();
      record(shared, basis, null);
      for (var dataClass : DataClass.values()) {
        assertThat(permitted(shared, AGENCY, dataClass))
            .as("%s %s", basis, dataClass)
            .isEqualTo(basis.classes().contains(dataClass) ? Optional.of(basis) : Optional.empty());
        assertThat(permitted(shared, OTHER_AGENCY, dataClass)).as("another agency").isEmpty();
        asked += 2;
      }
    }
    System.out.printf(
        "sharing: %d bases, %d questions answered by them%n", ShareBasis.values().length, asked);
    assertThat(asked).isEqualTo(ShareBasis.values().length * DataClass.values().length * 2);
  }

  @Test
  void onlyTheChosenClassesGo() {
    releases.one(caseId, AGENCY, DataClass.PLAN);

    assertThat(sharing.permits(caseId, AGENCY, DataClass.PLAN)).isTrue();
    assertThat(sharing.permits(caseId, AGENCY, DataClass.MEETING)).isFalse();
    assertThat(sharing.permitted(caseId, AGENCY, time.instant(), DataClass.PLAN, DataClass.MEETING))
        .as("one basis has to cover all")
        .isEmpty();
  }

  @Test
  void nothingGoesBeforeTheStartAfterTheEndOrOnceItIsTakenBack() {
    var now = time.instant();
    var release =
        consent.record(
            caseId,
            new NewRelease(
                AGENCY,
                "Enrolment",
                List.of("PLAN, MEETING"),
                "YOUTH",
                null,
                null,
                now,
                now.plus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(3))),
            "coordinator");

    assertThat(sharing.permitted(caseId, AGENCY, now, DataClass.PLAN)).isEmpty();
    var within = now.plus(Duration.ofDays(2));
    assertThat(sharing.permitted(caseId, AGENCY, within, DataClass.MEETING)).isPresent();
    assertThat(sharing.permitted(caseId, AGENCY, release.expiresAt(), DataClass.PLAN)).isEmpty();

    end.revoke(caseId, release.id(), new Revocation("YOUTH", "PHONE"), "coordinator");
    assertThat(sharing.permitted(caseId, AGENCY, within, DataClass.PLAN)).isEmpty();
    var kept = consent.ofCase(caseId).getFirst();
    assertThat(kept.revokedFor()).isEqualTo("YOUTH");
    assertThat(kept.revokedHow()).isEqualTo("PHONE");
    end.revoke(caseId, release.id(), Revocation.unsaid(), "manager");
    assertThat(consent.ofCase(caseId)).containsExactly(kept);
  }

  /** What was asked for, what is recorded and what is said are separate facts (lessons, 85). */
  @Test
  void everyCombinationOfBasisRecordAndReasonHasItsOwnAnswer() {
    var seen = new ArrayList<String>();
    for (var asked : List.of("RELEASE", "STATUTE", "COURT_ORDER", "EMERGENCY", "NONE", "WISH")) {
      for (var recorded : new Boolean[] {true, false}) {
        for (var reason : new String[] {"Order 12 of the county court", null}) {
          var shared = cases.open();
          if (recorded
              && Arrays.stream(ShareBasis.values()).anyMatch(one -> one.name().equals(asked))) {
            record(shared, ShareBasis.valueOf(asked), "Recorded before");
          }
          var before = consent.ofCase(shared).size();
          var refused =
              catchThrowableOfType(
                  Refused.class,
                  () ->
                      sharing.settle(shared, AGENCY, asked, reason, DataClass.PLAN, "coordinator"));
          var answer = refused == null ? "goes" : refused.code();
          assertThat(answer)
              .as("%s, recorded %s, reason %s", asked, recorded, reason)
              .isEqualTo(expected(asked, recorded, reason));
          var written = consent.ofCase(shared).size() - before;
          var isOverride = refused == null && !recorded && !asked.equals("NONE");
          assertThat(written).as("facts written for %s", asked).isEqualTo(isOverride ? 1 : 0);
          if (isOverride) {
            var fact = consent.ofCase(shared).getFirst();
            assertThat(fact.purpose()).isEqualTo(reason);
            assertThat(fact.dataClasses()).containsExactly(DataClass.PLAN);
            assertThat(fact.recordedBy()).isEqualTo("coordinator");
          }
          seen.add(asked + recorded + reason);
        }
      }
    }
    System.out.printf("sharing: %d combinations of basis, record and reason%n", seen.size());
    assertThat(seen).hasSize(24).doesNotHaveDuplicates();
  }

  private static String expected(String asked, boolean recorded, @Nullable String reason) {
    return switch (asked) {
      case "NONE" -> "goes";
      case "WISH" -> "BASIS_MISSING";
      case "RELEASE" -> recorded ? "goes" : "BASIS_MISSING";
      default -> recorded || reason != null ? "goes" : "SHARE_REASON_MISSING";
    };
  }

  @Test
  void anEmergencyEndsSoonAndOtherBasesWithTheLimit() {
    var emergency =
        consent.record(
            caseId,
            new NewBasis(AGENCY, "EMERGENCY", "Is in danger tonight", null, null),
            "coordinator");
    var order =
        consent.record(
            caseId,
            new NewBasis(AGENCY, "COURT_ORDER", "Order 12", List.of("MEETING"), null),
            "coordinator");

    assertThat(Duration.between(emergency.startsAt(), emergency.expiresAt()).toHours())
        .isBetween(71L, 72L);
    assertThat(Duration.between(order.startsAt(), order.expiresAt()).toDays()).isBetween(89L, 90L);
    assertThat(order.dataClasses()).containsExactly(DataClass.MEETING);
    assertThat(emergency.dataClasses()).isEqualTo(ShareBasis.EMERGENCY.classes());
  }

  private Optional<ShareBasis> permitted(UUID id, String agency, DataClass dataClass) {
    return sharing.permitted(id, agency, time.instant(), dataClass).map(Permission::basis);
  }

  private void record(UUID id, ShareBasis basis, @Nullable String reason) {
    if (basis == ShareBasis.RELEASE) {
      releases.one(id, AGENCY);
    } else {
      var why = reason == null ? "Because" : reason;
      consent.record(id, new NewBasis(AGENCY, basis.name(), why, null, null), "coordinator");
    }
  }
}
