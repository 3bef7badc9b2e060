package org.bridges.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bridges.shared.web.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much may come in: per address and overall for the public form, per client for the API.
 * Counted in each replica, in windows of one minute and one hour; {@code
 * bridges.intake.limits=false} switches it off.
 */
@Component
class RateLimit {

  private static final String EVERYBODY = "*";
  private static final int MOST_REMEMBERED = 50_000;

  /** How often something happened since the window began. */
  private record Count(Instant since, int number) {}

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final boolean isOn;
  private final int perAddress;
  private final int overall;
  private final int perClient;

  RateLimit(
      @Value("${bridges.intake.limits:true}") boolean isOn,
      @Value("${bridges.intake.form-per-address-and-hour:30}") int perAddress,
      @Value("${bridges.intake.form-per-hour:600}") int overall,
      @Value("${bridges.intake.api-per-client-and-minute:600}") int perClient) {
    this.isOn = isOn;
    this.perAddress = perAddress;
    this.overall = overall;
    this.perClient = perClient;
  }

  /**
   * Counts one sent form.
   *
   * @throws TooMany with the time to wait
   */
  void form(String address) {
    count("form " + EVERYBODY, overall, Duration.ofHours(1));
    count("form " + address, perAddress, Duration.ofHours(1));
  }

  /**
   * Counts one request of a program.
   *
   * @throws TooMany with the time to wait
   */
  void client(String name) {
    count("client " + name, perClient, Duration.ofMinutes(1));
  }

  private void count(String who, int most, Duration window) {
    if (!isOn) {
      return;
    }
    var now = Instant.now();
    if (counts.size() > MOST_REMEMBERED) {
      counts.values().removeIf(count -> count.since().plus(Duration.ofHours(1)).isBefore(now));
    }
    var count =
        counts.merge(
            who,
            new Count(now, 1),
            (before, one) ->
                before.since().plus(window).isBefore(now)
                    ? one
                    : new Count(before.since(), before.number() + 1));
    if (count.number() > most) {
      throw new TooMany(Duration.between(now, count.since().plus(window)).plusSeconds(1));
    }
  }
}
