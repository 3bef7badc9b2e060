package org.bridges.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links in daily mails that end the daily mail. Each is born with its mail; the table knows
 * only the hash of its secret and whose mail it was.
 */
@Component
class DigestLinks {

  private static final int LONGEST_TOKEN = 100;

  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final MailSettings settings;

  DigestLinks(JdbcClient jdbc, OfficeTime time, MailSettings settings) {
    this.jdbc = jdbc;
    this.time = time;
    this.settings = settings;
  }

  /** The address that ends the daily mail of the agency. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String forMail(String agencyCode) {
    var token = Token.next();
    jdbc.sql("delete from digest_link where expires_at < :now")
        .param("now", Timestamp.from(time.instant()))
        .update();
    jdbc.sql("insert into digest_link (token_hash, agency_code, expires_at) values (?, ?, ?)")
        .params(
            Token.hash(token),
            agencyCode,
            Timestamp.from(time.instant().plus(Duration.ofDays(settings.linkDays()))))
        .update();
    return settings.page("/mail/" + token);
  }

  /** Whose daily mail it was; empty for a link that is unknown or too old. */
  @Transactional(readOnly = true)
  public Optional<String> agencyOf(String token) {
    return token.length() > LONGEST_TOKEN
        ? Optional.empty()
        : jdbc.sql(
                "select agency_code from digest_link where token_hash = :hash and expires_at > :now")
            .param("hash", Token.hash(token))
            .param("now", Timestamp.from(time.instant()))
            .query(String.class)
            .optional();
  }
}
