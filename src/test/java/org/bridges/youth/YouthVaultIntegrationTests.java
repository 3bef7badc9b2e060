package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finds a youth although names and numbers are written in many ways. */
@OfficeTest
class YouthVaultIntegrationTests {

  @Autowired YouthVault vault;
  @Autowired SameYouth same;

  private UUID register(@Nullable String name, @Nullable LocalDate born, String... aliases) {
    return vault.register(
        new NewYouth(name, List.of(aliases), born, null, false, "en", "girl, she says"));
  }

  @Test
  void offersARecordWithAnAliasAndATypingSlip() {
    var born = LocalDate.of(2010, 2, 17);
    var first = register("Marisela Quintanar", born, "Selita");
    var again = register("Selita Quintaner", born);
    var other = register("Marisela Quintanar", LocalDate.of(1999, 7, 3));

    assertThat(vault.similar(again)).containsExactly(first);
    assertThat(vault.possibleEarlierRecords(again)).isEqualTo(1);
    assertThat(vault.possibleEarlierRecords(other)).isZero();
  }

  @Test
  void recordsThatReadAlikeCountOnce() {
    var born = LocalDate.of(2009, 5, 5);
    register("Odalys Ferrante", born);
    register("odalys  ferrante", born);
    var third = register("Odalis Ferrante", born);

    assertThat(vault.possibleEarlierRecords(third)).isEqualTo(1);
  }

  @Test
  void findsByPartOfANameAnAliasOrAPhoneInAnySpelling() {
    var id = register("Zoë Ñandúarte-O'Brien", null, "Зоянка", "佐衛門");
    vault.addContact(id, new SafeContact("YOUTH", "PHONE", "(956) 555-0163", null, false));

    assertThat(vault.search("nanduar")).contains(id);
    assertThat(vault.search("ÑANDÚARTE zoe")).contains(id);
    assertThat(vault.search("зоянка")).contains(id);
    assertThat(vault.search("+1 956.555.0163")).containsExactly(id);
    assertThat(vault.search("nanduarte smith")).doesNotContain(id);
    assertThat(vault.search("  ' ")).isEmpty();
  }

  @Test
  void aJoinedRecordLeadsToTheKnownYouth() {
    var known = register("Brisa Calloway", null);
    var again = register("Breeze Callowaye", null);
    same.join(again, known, null, "coordinator");

    assertThat(vault.search("callowaye")).containsExactly(known);
    assertThat(vault.identity(known).contacts()).isEmpty();
    assertThat(vault.pseudonym(known)).startsWith("Youth ").doesNotContain("Brisa");
  }

  @Test
  void aRecordWithoutAnyNameResemblesNobody() {
    var id = register(null, null);
    assertThat(vault.similar(id)).isEmpty();
  }
}
