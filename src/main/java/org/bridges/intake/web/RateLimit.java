package org.bridges.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.bridges.shared.web.Network;
import org.bridges.shared.web.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much may come in: per address and overall for the public form, per client for the API. Each
 * replica counts for itself and in memory, so that no address of somebody who asks for help is ever
 * written down; {@code bridges.intake.limits=false} switches it off.
 */
@Component
class RateLimit {

  private static final long MOST_REMEMBERED = 50_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofHours(1))
          .build();
  private final boolean isOn;
  private final Bandwidth perAddress;
  private final Bucket overall;
  private final Bandwidth perClient;

  RateLimit(
      @Value("${bridges.intake.limits:true}") boolean isOn,
      @Value("${bridges.intake.form-per-address-and-hour:30}") int perAddress,
      @Value("${bridges.intake.form-per-hour:600}") int overall,
      @Value("${bridges.intake.api-per-client-and-minute:600}") int perClient) {
    this.isOn = isOn;
    this.perAddress = most(perAddress, Duration.ofHours(1));
    this.overall = Bucket.builder().addLimit(most(overall, Duration.ofHours(1))).build();
    this.perClient = most(perClient, Duration.ofMinutes(1));
  }

  /**
   * Counts one sent form; what one address sends too often takes nothing from the others.
   *
   * @throws TooMany with the time to wait
   */
  void form(String address) {
    if (isOn) {
      take(bucket("form " + Network.of(address), perAddress));
      take(overall);
    }
  }

  /**
   * Counts one request of a program.
   *
   * @throws TooMany with the time to wait
   */
  void client(String name) {
    if (isOn) {
      take(bucket("client " + name, perClient));
    }
  }

  private Bucket bucket(String who, Bandwidth limit) {
    return buckets.get(who, name -> Bucket.builder().addLimit(limit).build());
  }

  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
  }

  private static Bandwidth most(int number, Duration window) {
    return Bandwidth.builder()
        .capacity(Math.max(1, number))
        .refillGreedy(Math.max(1, number), window)
        .build();
  }
}
