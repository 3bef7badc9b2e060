package org.bridges.reminder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.bridges.shared.web.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may answer or ask behind links: for each link, and for each address, so that
 * nobody tries out secrets. Each replica counts for itself and in memory.
 */
@Component
public class AnswerLimit {

  private static final long MOST_REMEMBERED = 50_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofHours(1))
          .build();
  private final int perLink;
  private final int perAddress;

  AnswerLimit(
      @Value("${bridges.links.answers-per-link-and-hour:20}") int perLink,
      @Value("${bridges.links.answers-per-address-and-hour:120}") int perAddress) {
    this.perLink = Math.max(1, perLink);
    this.perAddress = Math.max(1, perAddress);
  }

  /**
   * Counts one answer.
   *
   * @param address of the client
   * @return the time to wait; empty when it may be taken
   */
  public Optional<Duration> take(String token, String address) {
    var pause = take("address " + Network.of(address), perAddress);
    return pause.isPresent() ? pause : take("link " + Token.hash(token), perLink);
  }

  private Optional<Duration> take(String who, int perHour) {
    var bucket = buckets.get(who, name -> Bucket.builder().addLimit(most(perHour)).build());
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  private static Bandwidth most(int perHour) {
    return Bandwidth.builder().capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)).build();
  }
}
