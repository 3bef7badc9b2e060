package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A join is a link: it holds for everything, and taken away it leaves everything as it was. */
@OfficeTest
class SameYouthIntegrationTests {

  private static final String BY = "coordinator";

  @Autowired YouthVault vault;
  @Autowired SameYouth same;
  @Autowired JoinedRecords joined;

  private UUID register() {
    var name = "Invented " + CaseNumbers.random(7);
    return vault.register(new NewYouth(name, List.of(), null, null, false, "en", null));
  }

  private void adult(UUID youth, String name, HomeSafety safety) {
    vault.addPerson(youth, new PersonAtHome("GUARDIAN", name, "aunt", 40, "en", safety));
  }

  @Test
  void aChainIsOneYouthAndComesApartInAnyOrder() {
    var random = new Random(4);
    var orders = 0;
    for (int round = 0; round < 12; round++, orders++) {
      var records = new ArrayList<UUID>();
      for (int number = 0; number < 5; number++) {
        records.add(register());
      }
      var alone = counts(records);
      for (int number = 1; number < records.size(); number++) {
        same.join(records.get(number - 1), records.get(number), "seen at the desk", BY);
      }
      assertThat(same.records(records.getFirst())).containsExactlyInAnyOrderElementsOf(records);
      assertThat(joined.current(records).values()).containsOnly(records.getFirst());

      var joins = new ArrayList<>(same.joins(records.getLast()));
      assertThat(joins).hasSize(4);
      Collections.shuffle(joins, random);
      for (var one : joins) {
        same.apart(one.youthId(), one.id(), "another face", BY);
        assertThat(same.areOne(one.youthId(), one.knownId())).isFalse();
      }
      assertThat(counts(records)).isEqualTo(alone);
      records.forEach(one -> assertThat(same.records(one)).containsExactly(one));
    }
    System.out.printf("joins: %d chains of five taken apart in as many orders%n", orders);
  }

  @Test
  void takingApartLeavesWhatWasWrittenMeanwhileWhereItWasWritten() {
    var one = register();
    var other = register();
    adult(one, "Aunt Eudora Vance", HomeSafety.SAFE);
    adult(other, "Uncle Barnaby Croft", HomeSafety.UNKNOWN);
    var before = Map.of(one, own(one), other, own(other));
    same.join(one, other, null, BY);
    assertThat(names(one)).containsExactlyInAnyOrderElementsOf(names(other)).hasSize(2);

    adult(one, "Cousin Philippa Dane", HomeSafety.SAFE);
    vault.addContact(other, new SafeContact("YOUTH", "PHONE", "830-555-0111", null, false));
    assertThat(names(other)).hasSize(3);
    var join = same.joins(one).getFirst();
    same.apart(other, join.id(), "They met each other today", BY);

    assertThat(names(one)).containsExactly("Aunt Eudora Vance", "Cousin Philippa Dane");
    assertThat(names(other)).containsExactly("Uncle Barnaby Croft");
    assertThat(own(one)).isEqualTo(more(before.get(one), "persons at home", 1));
    assertThat(own(other))
        .containsEntry("ways to reach somebody", 1L)
        .containsEntry("persons at home", 1L);
    assertThat(same.joins(one)).isEmpty();
    assertThatThrownBy(() -> same.apart(register(), join.id(), null, BY))
        .isInstanceOf(Missing.class);
  }

  @Test
  void anAdultWhoIsNotSafeAtOneRecordIsNotSafeAtTheOther() {
    var one = register();
    var other = register();
    adult(one, "Rosalba Cienfuegos", HomeSafety.UNSAFE);
    adult(other, "Rosalva Sienfuegos", HomeSafety.SAFE);
    adult(other, "Hortensia Bellwether", HomeSafety.SAFE);
    assertThat(vault.adultsAtHome(other)).allMatch(AdultAtHome::maySign);

    same.join(other, one, null, BY);
    assertThat(vault.adultsAtHome(other))
        .filteredOn(AdultAtHome::maySign)
        .extracting(AdultAtHome::name)
        .containsExactly("Hortensia Bellwether");
    assertThat(vault.identity(other).hasUnsafeAdult()).isTrue();
    assertThat(vault.identity(one).hasUnsafeAdult()).isTrue();

    same.apart(one, same.joins(one).getFirst().id(), "They are cousins", BY);
    assertThat(vault.adultsAtHome(other)).hasSize(2).allMatch(AdultAtHome::maySign);
    assertThat(vault.adultsAtHome(one)).noneMatch(AdultAtHome::maySign);
  }

  @Test
  void helpForAHouseholdIsSeenAtTheKnownYouthWithoutJoiningThem() {
    var known = register();
    var asked = register();
    adult(asked, "Grandmother Ottilie Marsh", HomeSafety.UNKNOWN);

    same.sameHome(asked, known, BY);
    same.sameHome(asked, known, BY);

    assertThat(names(known)).containsExactly("Grandmother Ottilie Marsh");
    assertThat(same.areOne(asked, known)).isFalse();
    same.apart(known, same.joins(known).getFirst().id(), "Of another family", BY);
    assertThat(names(known)).isEmpty();
    assertThat(names(asked)).containsExactly("Grandmother Ottilie Marsh");
  }

  @Test
  void joinedTwiceIsJoinedOnceAndWhatIsJoinedIsNotCalledDifferent() {
    var one = register();
    var other = register();
    same.join(one, other, null, BY);
    same.join(other, one, null, BY);

    assertThat(same.joins(one)).hasSize(1);
    assertThatThrownBy(() -> same.say(one, other, Verdict.Answer.DIFFERENT, BY))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("JOINED"));
  }

  @Test
  void countsThatDoNotAgreeStopTheJoin() {
    var before = Map.of("documents", 3L, "tasks", 1L);

    LinkedRows.requireAll(before, Map.of("documents", 3L, "tasks", 2L));
    assertThatThrownBy(() -> LinkedRows.requireAll(before, Map.of("documents", 2L, "tasks", 1L)))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("ROWS_LOST"))
        .hasMessageContaining("documents");
  }

  private List<String> names(UUID youth) {
    return vault.identity(youth).household().stream().map(PersonAtHome::name).toList();
  }

  private Map<String, Long> own(UUID youth) {
    return same.count(youth);
  }

  private List<Map<String, Long>> counts(List<UUID> records) {
    return records.stream().map(same::count).toList();
  }

  private static Map<String, Long> more(Map<String, Long> counts, String kind, long rows) {
    var more = new TreeMap<>(counts);
    more.merge(kind, rows, Long::sum);
    return more;
  }
}
