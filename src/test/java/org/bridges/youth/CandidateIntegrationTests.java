package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be the same youth is offered with reasons; nobody but a person joins anybody. */
@OfficeTest
class CandidateIntegrationTests {

  private static final LocalDate BORN = LocalDate.of(1973, 4, 9);

  @Autowired YouthVault vault;
  @Autowired YouthSearch search;
  @Autowired SameYouth same;

  private UUID register(@Nullable String name, @Nullable LocalDate born, String... aliases) {
    return vault.register(new NewYouth(name, List.of(aliases), born, null, false, "en", null));
  }

  private static SafeContact phone(String who, String number) {
    return new SafeContact(who, "PHONE", number, null, false);
  }

  private List<Candidate> found(UUID youth) {
    return search.candidates(youth).found();
  }

  @Test
  void reasonsAreNamedStrongestFirst() {
    var known = register("Yolanda Quezadilla Ibarra", BORN, "Yoli");
    vault.addContact(known, phone("YOUTH", "(830) 555-0171"));
    var again = register("Llolanda Ybarra Kesadilla", LocalDate.of(1973, 9, 4), "yoli");
    vault.addContact(again, phone("GUARDIAN", "830.555.0171"));

    assertThat(found(again))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.current()).isEqualTo(known);
              assertThat(one.likeness()).isEqualTo("very alike");
              assertThat(one.reasons())
                  .containsExactly(
                      MatchReason.SAME_SAFE_PHONE,
                      MatchReason.SAME_ALIAS,
                      MatchReason.DAY_AND_MONTH_SWAPPED);
            });
  }

  @Test
  void twinsAndNamesakesAreShownWithTheirReasonsAndNeverJoined() {
    var born = LocalDate.of(1974, 11, 23);
    var twin = register("Marfisa Ostrander", born);
    var other = register("Bradamante Ostrander", born);
    var namesake = register("Marfisa Ostrander", LocalDate.of(1979, 6, 1));

    assertThat(found(other))
        .filteredOn(one -> one.current().equals(twin))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.reasons())
                    .containsExactly(MatchReason.SAME_BIRTH_DATE, MatchReason.WORD_ALIKE));
    assertThat(found(namesake))
        .filteredOn(one -> one.current().equals(twin))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.reasons())
                    .containsExactly(MatchReason.SAME_NAME, MatchReason.OTHER_BIRTH_DATE));
    assertThat(same.areOne(twin, other)).isFalse();
    assertThat(same.areOne(twin, namesake)).isFalse();
    assertThat(vault.possibleEarlierRecords(namesake)).isZero();
  }

  @Test
  void thePhoneOfAnAgencyIsNobodysReason() {
    var one = register("Perpetua Nightingale", null);
    vault.addContact(one, phone("REFERRER", "830-555-0188"));
    var other = register("Ulysses Farraday", null);
    vault.addContact(other, phone("YOUTH", "830-555-0188"), false);
    var third = register("Zenobia Wickersham", null);
    vault.addContact(third, phone("YOUTH", "830-555-0188"));

    assertThat(found(one)).isEmpty();
    assertThat(found(other)).isEmpty();
    assertThat(found(third)).isEmpty();
    assertThat(vault.search("830 555 0188")).containsExactly(third);
  }

  @Test
  void differentIsNotOfferedAgainAndUnsureIsRemembered() {
    var known = register("Evadne Thistlewood", LocalDate.of(1975, 8, 2));
    var again = register("Evadne Thistlewod", LocalDate.of(1975, 8, 2));

    same.say(again, known, Verdict.Answer.UNSURE, "coordinator");
    assertThat(found(again).getFirst().said())
        .hasValueSatisfying(said -> assertThat(said.by()).isEqualTo("coordinator"));
    assertThat(vault.similar(again)).containsExactly(known);

    same.say(known, again, Verdict.Answer.DIFFERENT, "coordinator2");
    assertThat(found(again)).isEmpty();
    assertThat(found(known)).isEmpty();
    assertThat(vault.similar(again)).isEmpty();
    assertThat(vault.possibleEarlierRecords(again)).isZero();
  }

  @Test
  void aJoinedYouthIsOneCandidateWhicheverRecordIsLike() {
    var first = register("Octavian Ravelstone", LocalDate.of(1976, 3, 3));
    var second = register("Tavi Ravelstone", null, "Ravel");
    same.join(second, first, null, "coordinator");
    var arrives = register("Ravel", null);

    assertThat(found(arrives))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.current()).isEqualTo(first);
              assertThat(one.records()).containsExactlyInAnyOrder(first, second);
            });
    assertThat(found(second)).extracting(Candidate::current).containsExactly(arrives);
  }

  @Test
  void aRecordOfAnotherScriptAndOneWithoutAnyNameAreHarmless() {
    var nobody = register(null, null);
    var greek = register("Ζηνοβία Παλμυρηνή", null);

    assertThat(found(nobody)).isEmpty();
    assertThat(found(register("ζηνοβια παλμυρηνη", null)))
        .extracting(Candidate::current)
        .containsExactly(greek);
  }
}
