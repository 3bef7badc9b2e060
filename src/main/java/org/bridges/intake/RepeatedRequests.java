package org.bridges.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the first answer again when a client sends the same thing twice, within 30 days. */
@Service
public class RepeatedRequests {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final OfficeTime time;

  RepeatedRequests(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
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
  public Answer once(String client, String key, String body, Supplier<String> work) {
    var now = time.instant();
    jdbc.sql("delete from idempotency_key where created_at < ?")
        .param(Timestamp.from(now.minus(KEPT)))
        .update();
    var hash = hash(body);
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

  private static String hash(String body) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
