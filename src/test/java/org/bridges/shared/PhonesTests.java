package org.bridges.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them in Texas are one number; what is none is no match for anybody. */
class PhonesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2105550134",
        "210-555-0134",
        "(210) 555-0134",
        "210.555.0134",
        "1 210 555 0134",
        "+1 (210) 555-0134",
        "210 555 0134 ext. 7",
        "tel. 210/555-0134",
        "\u0662\u0661\u0660-\u0665\u0665\u0665-\u0660\u0661\u0663\u0664"
      })
  void oneNumberHasOneSpelling(String written) {
    assertThat(Phones.normalised(written)).hasValue("+12105550134");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ask her aunt", "911", "12", "210-555-0134-210-555-0134-9999"})
  void whatIsNoNumberMatchesNobody(String written) {
    assertThat(Phones.normalised(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+52 81 8358 5555", "011 52 81 8358 5555"})
  void aNumberOfMexicoStaysOne(String written) {
    assertThat(Phones.normalised(written)).hasValue("+528183585555");
  }

  @Test
  void aNumberCanBeCalledAndKeepsItsExtension() {
    var call = Objects.requireNonNull(Phones.call("210.555.0134 x7"));

    assertThat(call.words()).isEqualTo("(210) 555-0134 ext. 7");
    assertThat(call.link()).isEqualTo("tel:+1-210-555-0134;ext=7");
    assertThat(Objects.requireNonNull(Phones.call("011 52 81 8358 5555")).words())
        .isEqualTo("+52 81 8358 5555");
    assertThat(Phones.call("ask her aunt")).isNull();
    assertThat(Phones.call(null)).isNull();
  }
}
