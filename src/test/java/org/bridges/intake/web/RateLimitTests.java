package org.bridges.intake.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bridges.shared.web.TooMany;
import org.junit.jupiter.api.Test;

class RateLimitTests {

  @Test
  void oneAddressCannotFloodTheFormAndOthersGetThrough() {
    var limit = new RateLimit(true, 2, 100, 100);
    limit.form("192.0.2.1");
    limit.form("192.0.2.1");

    assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limit.form("192.0.2.1"));
    assertThatCode(() -> limit.form("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void theFormAsAWholeAndEveryClientHaveTheirOwnLimit() {
    var limit = new RateLimit(true, 100, 2, 1);
    limit.form("192.0.2.1");
    limit.form("192.0.2.2");
    limit.client("one");

    assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limit.form("192.0.2.3"));
    assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limit.client("one"));
    assertThatCode(() -> limit.client("other")).doesNotThrowAnyException();
  }

  @Test
  void whoIsTurnedBackTakesNothingFromTheOthers() {
    var limit = new RateLimit(true, 1, 3, 100);
    limit.form("192.0.2.1");
    for (int more = 0; more < 10; more++) {
      assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limit.form("192.0.2.1"));
    }

    assertThatCode(() -> limit.form("192.0.2.2")).doesNotThrowAnyException();
    assertThatCode(() -> limit.form("192.0.2.3")).doesNotThrowAnyException();
    assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limit.form("192.0.2.4"));
  }

  @Test
  void switchedOffNothingIsCounted() {
    var limit = new RateLimit(false, 0, 0, 0);

    assertThatCode(() -> limit.form("192.0.2.1")).doesNotThrowAnyException();
  }
}
