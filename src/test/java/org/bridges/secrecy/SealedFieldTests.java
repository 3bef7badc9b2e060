package org.bridges.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.office.OfficeTest;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is encrypted belongs to its row and column, and nothing plain takes its place. */
@OfficeTest
class SealedFieldTests {

  private static final int CASES = 200;

  @Autowired FieldCipher cipher;
  @Autowired BlindIndex blind;
  @Autowired YouthVault vault;
  @Autowired JdbcClient jdbc;

  @Test
  void aFieldOpensInItsOwnPlaceOnly() {
    var id = UUID.randomUUID();
    var field = cipher.row("youth", id).sealed("name", "Fermina Odel");

    assertThat(cipher.row("youth", id).opened("name", field)).isEqualTo("Fermina Odel");
    assertThatThrownBy(() -> cipher.row("youth", UUID.randomUUID()).opened("name", field))
        .isInstanceOf(Unreadable.class)
        .hasMessageNotContaining("Fermina");
    assertThatThrownBy(() -> cipher.row("youth", id).opened("gender", field))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> cipher.row("household_person", id).opened("name", field))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void namesThatWereSwappedInTheDatabaseAreNotShown() {
    var one = register("Ansgar Wenzel");
    var other = register("Oriane Zapp");
    jdbc.sql(
            """
            update youth set name = case id when :one then (select name from youth where id = :other)
              else (select name from youth where id = :one) end
             where id in (:one, :other)
            """)
        .param("one", one)
        .param("other", other)
        .update();

    assertThatThrownBy(() -> vault.identity(one)).isInstanceOf(Unreadable.class);
    jdbc.sql("update youth set name = null where id in (?, ?)").params(one, other).update();
    assertThat(vault.identity(one).name()).isNull();
  }

  @Test
  void theDatabaseTakesNothingPlain() {
    var id = register("Lavinia Stork");
    var plain = "Lavinia Stork lives with her aunt in town".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () -> jdbc.sql("update youth set name = ? where id = ?").params(plain, id).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void theSameTextLooksDifferentAndTheSameWordIsFound() {
    var row = cipher.row("youth", UUID.randomUUID());

    assertThat(row.sealed("name", "Ida")).isNotEqualTo(row.sealed("name", "Ida"));
    assertThat(blind.of("youth", "word:ida")).isEqualTo(blind.of("youth", "word:ida"));
    assertThat(blind.of("youth", "word:ida")).isNotEqualTo(blind.of("request-body", "word:ida"));
    assertThat(blind.of("youth", "word:ida")).isNotEqualTo(blind.of("youth", "word:ids"));
  }

  @Test
  void saysWhatTwoHundredCasesCost() {
    var ids = Stream.generate(() -> register("Wilhelmina Abernathy")).limit(CASES).toList();
    var fields = ids.stream().map(id -> cipher.row("youth", id).sealed("name", "W. A.")).toList();
    for (int warm = 0; warm < 20; warm++) {
      vault.pseudonyms(ids);
      openAll(ids, fields);
      vault.search("Wilhelmina");
    }

    var pseudonyms = micros(() -> assertThat(vault.pseudonyms(ids)).hasSize(CASES));
    var opening = micros(() -> openAll(ids, fields));
    var finding = micros(() -> assertThat(vault.search("Wilhelmina")).hasSizeGreaterThan(1));
    System.out.printf(
        "vault: a list of %d cases: pseudonyms %d us, none decrypted; %d fields opened %d us; "
            + "a search by name over %d records %d us%n",
        CASES, pseudonyms, CASES, opening, CASES, finding);
  }

  private void openAll(List<UUID> ids, List<Sealed> fields) {
    for (int at = 0; at < ids.size(); at++) {
      assertThat(cipher.row("youth", ids.get(at)).opened("name", fields.get(at)))
          .isEqualTo("W. A.");
    }
  }

  private static long micros(Runnable work) {
    var began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1000;
  }

  private UUID register(String name) {
    return vault.register(
        new NewYouth(name, List.of(), LocalDate.of(2010, 3, 9), null, false, "en", null));
  }
}
