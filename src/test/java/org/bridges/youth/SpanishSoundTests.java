package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as a Spanish ear hears them are found, however an English ear wrote them down. */
class SpanishSoundTests {

  private static final List<String> PAIRS =
      List.of(
          "jimenez gimenez",
          "jimenez ximenez",
          "hernandez ernandes",
          "vazquez basques",
          "zapata sapata",
          "cecilia sesilia",
          "llanos yanos",
          "ibarra ybarra",
          "quique kike",
          "munoz munos",
          "estefany stefani",
          "javier xavier",
          "yesenia jessenia",
          "reyes rellez",
          "valeria baleria",
          "enrique henrrique",
          "joaquin hoakin",
          "jacinto hacinto",
          "gerardo jerardo",
          "angel anjel",
          "xochitl sochil",
          "chavez chabes",
          "rocio rosio",
          "guillen guiyen",
          "avila habila",
          "ximena jimena",
          "yadira lladira",
          "cuellar kueyar");

  @Test
  void everyPairSharesAKeyAndDoubleMetaphoneAloneMissesSome() {
    var missedByEnglish = 0;
    for (var pair : PAIRS) {
      var words = pair.split(" ");
      assertThat(Collections.disjoint(SpanishSound.of(words[0]), SpanishSound.of(words[1])))
          .as(pair)
          .isFalse();
      if (Collections.disjoint(Sounds.english(words[0]), Sounds.english(words[1]))) {
        missedByEnglish++;
      }
    }
    System.out.printf(
        "spanish names: %d pairs heard alike, of which Double Metaphone alone misses %d%n",
        PAIRS.size(), missedByEnglish);
    assertThat(missedByEnglish).as("why there is a key of its own").isGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({"garcia,gomez", "lopez,perez", "maria,mario", "torres,flores", "ana,ena", "luz,paz"})
  void otherNamesAreOtherSounds(String one, String other) {
    assertThat(Collections.disjoint(SpanishSound.of(one), SpanishSound.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Juan de la Cruz,Juan Delacruz",
    "María Peña García,maria garcia pena",
    "Ana López,Ana Maria Lopez Ruiz",
    "Lupita Cárdenas,Guadalupe Cardenas",
    "Sean O'Brien,Sean OBrien",
    "Chuy Ybarra,Jesus Ibarra",
    "Kateryn Vázquez,Catherine Basquez"
  })
  void wholeNamesAreAlike(String one, String other) {
    assertThat(Names.areAlike(one, other)).isTrue();
    assertThat(Names.areAlike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Garcia,Maria Gomez",
    "Ana Lopez,Ana",
    "Jose de la Rosa,Jose de la Cruz",
    "Daniela Torres,Daniel Flores"
  })
  void halfANameIsNoName(String one, String other) {
    assertThat(Names.areAlike(one, other)).isFalse();
  }
}
