package org.bridges.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.function.Supplier;
import org.bridges.secrecy.BlindIndex;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the first answer again when a client sends the same thing twice, within 30 days. Of what
 * was sent only keyed words are kept: a plain hash of a short referral could be guessed.
 */
@Service
public class RepeatedRequests {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final BlindIndex blind;
  private final OfficeTime time;

  RepeatedRequests(JdbcClient jdbc, BlindIndex blind, OfficeTime time) {
    this.jdbc = jdbc;
    this.blind = blind;
    this.time = time;
  }

  /**
   * The receipt that a client gets.
   *
   * @param replayed whether it is the answer to an earlier request
   */
  public record Answer(String receipt, boolean replayed) {}

  /** What was answered to a key before. */
  private record Before(String bodyHash, String receipt) {}

  /**
   * Does the work once per client and key; a second request waits for the first one's commit.
   *
   * @throws Refused for the same key with another body
   */
  @Transactional
  public Answer once(String client, String sentKey, String body, Supplier<String> work) {
    var key = blind.of("request-key", sentKey);
    var now = time.instant();
    jdbc.sql("delete from idempotency_key where created_at < ?")
        .param(Timestamp.from(now.minus(KEPT)))
        .update();
    var hash = blind.of("request-body", body);
    var isFirst =
        jdbc.sql(
                    """
                    insert into idempotency_key (client, key, body_hash, receipt, created_at)
                    values (?, ?, ?, '', ?) on conflict do nothing
                    """)
                .params(client, key, hash, Timestamp.from(now))
                .update()
            == 1;
    return isFirst ? first(client, key, work) : again(client, key, hash);
  }

  private Answer first(String client, String key, Supplier<String> work) {
    var receipt = work.get();
    jdbc.sql("update idempotency_key set receipt = ? where client = ? and key = ?")
        .params(receipt, client, key)
        .update();
    return new Answer(receipt, false);
  }

  private Answer again(String client, String key, String hash) {
    var before =
        jdbc.sql("select body_hash, receipt from idempotency_key where client = ? and key = ?")
            .params(client, key)
            .query(Before.class)
            .single();
    if (!before.bodyHash().equals(hash)) {
      throw new Refused(
          "KEY_REUSED", "This key was used for another referral. Use a new key for a new one.");
    }
    return new Answer(before.receipt(), true);
  }
}
