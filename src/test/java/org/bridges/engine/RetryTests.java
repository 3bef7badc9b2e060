package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class RetryTests {

  @Test
  void aStepEndsAfterThreeFailuresWithGrowingPauses() {
    var first = Retry.after(Retry.USUAL, false);
    var second = Retry.after(first.retries(), false);
    var third = Retry.after(second.retries(), false);

    assertThat(first.pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(second.pause()).isEqualTo(Duration.ofSeconds(4));
    assertThat(third.retries()).isZero();
  }

  @Test
  void whatIsTriedForEverPausesTwoMinutesAtMost() {
    var retry = Retry.after(Retry.USUAL, true);
    for (var failure = 1; failure < 50; failure++) {
      var next = Retry.after(retry.retries(), true);
      assertThat(next.pause()).isGreaterThanOrEqualTo(retry.pause());
      retry = next;
    }

    assertThat(retry.retries()).isEqualTo(Retry.USUAL + 50);
    assertThat(retry.pause()).isEqualTo(Duration.ofSeconds(128));
  }

  @Test
  void aDatabaseThatIsAwaySaysNothingAgainstTheWork() {
    assertThat(
            Retry.isDatabaseAway(
                new CannotCreateTransactionException("", new SQLTransientConnectionException())))
        .isTrue();
    assertThat(Retry.isDatabaseAway(caused("57P01"))).isTrue();
    assertThat(Retry.isDatabaseAway(caused("08006"))).isTrue();
    assertThat(Retry.isDatabaseAway(caused("23505"))).as("a row refused").isFalse();
    assertThat(Retry.isDatabaseAway(caused("57014"))).as("a statement ended").isFalse();
    assertThat(Retry.isDatabaseAway(new IllegalStateException())).isFalse();
  }

  private static Throwable caused(String state) {
    return new DataIntegrityViolationException("", new SQLException("", state));
  }
}
