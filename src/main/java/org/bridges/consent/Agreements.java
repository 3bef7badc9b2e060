package org.bridges.consent;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.youth.AdultAtHome;
import org.bridges.youth.AdultUnsafe;
import org.bridges.youth.YouthVault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agreed to be connected to an agency: the basis on which a referral without a case may lead to
 * a mail or a call there. Whoever referred cannot agree for the youth, and nobody who is UNSAFE
 * can. It lasts as long as a release and can be taken back at any moment.
 */
@Service
public class Agreements {

  private static final Set<String> SIGNERS = Set.of("YOUTH", "GUARDIAN", "COURT", "PERSON");

  /** Said by an adult at home, who may be the danger. */
  private static final Set<String> OF_ADULTS = Set.of("GUARDIAN", "PERSON");

  private static final Set<String> WAYS = Set.of("IN_PERSON", "PHONE", "WRITING");
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

  private final YouthVault vault;
  private final TimeLimits limits;
  private final JdbcClient jdbc;
  private final OfficeTime time;

  Agreements(YouthVault vault, TimeLimits limits, JdbcClient jdbc, OfficeTime time) {
    this.vault = vault;
    this.limits = limits;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Looks at what was said without storing anything.
   *
   * @throws Refused with CONSENT_MISSING, SIGNER_UNSAFE or CONSENT_IN_FUTURE
   */
  @Transactional(readOnly = true)
  public void check(Agreement said) {
    var by = said.agreedBy();
    var how = said.agreedHow();
    if (by == null || how == null || !WAYS.contains(how) || !SIGNERS.contains(by)) {
      throw new Refused("CONSENT_MISSING", "Say who agreed, and how: whoever referred cannot.");
    }
    if (OF_ADULTS.contains(by) && noAdultMaySign(said.youthId())) {
      throw new Refused(
          "SIGNER_UNSAFE",
          "No adult at home who is known is safe, and nobody else can agree for the youth. Ask the youth.");
    }
    var at = said.agreedAt();
    if (at != null && at.isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused("CONSENT_IN_FUTURE", "They cannot agree in the future.");
    }
  }

  /** Records that somebody agreed. */
  @Transactional
  public void record(Agreement said, Urgency urgency, County county, String by) {
    check(said);
    var now = time.instant();
    var at = said.agreedAt() == null ? now : said.agreedAt();
    jdbc.sql(
            """
            insert into connection_consent (id, referral_id, youth_id, agency_code, agreed_by,
              agreed_how, agreed_at, expires_at, recorded_by, recorded_at)
            values (:id, :referral, :youth, :agency, :agreedBy, :how, :at, :ends, :by, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("referral", said.referralId())
        .param("youth", said.youthId())
        .param("agency", said.agencyCode())
        .param("agreedBy", said.agreedBy())
        .param("how", said.agreedHow())
        .param("at", Timestamp.from(at))
        .param("ends", Timestamp.from(limits.due("RELEASE_EXPIRY", urgency, county, at)))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether the agency may hear that somebody agreed to be connected, at this moment. */
  @Transactional(readOnly = true)
  public boolean permits(UUID referralId, String agencyCode) {
    return jdbc.sql(
                """
                select count(*) from connection_consent
                 where referral_id = :referral and agency_code = :agency and revoked_at is null
                   and agreed_at <= :now and expires_at > :now
                """)
            .param("referral", referralId)
            .param("agency", agencyCode)
            .param("now", Timestamp.from(time.instant()))
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Takes back what was agreed for a referral: from the commit on no mail leaves and no link opens.
   *
   * @return whether anything was taken back
   */
  @Transactional
  public boolean revoke(UUID referralId, String by) {
    return takeBack("referral_id = ?", referralId, by);
  }

  /** What an adult at home agreed to ends when one of them turns out to be unsafe. */
  @EventListener
  @Transactional
  public void on(AdultUnsafe unsafe) {
    var youths =
        jdbc.sql(
                """
                select distinct youth_id from connection_consent
                 where agreed_by in ('GUARDIAN', 'PERSON') and revoked_at is null and expires_at > ?
                """)
            .param(Timestamp.from(time.instant()))
            .query(UUID.class)
            .list();
    youths.stream()
        .filter(youth -> isAtHomeOf(youth, unsafe.adultId()))
        .forEach(
            youth ->
                takeBack(
                    "agreed_by in ('GUARDIAN', 'PERSON') and youth_id = ?", youth, unsafe.by()));
  }

  private boolean takeBack(String which, UUID id, String by) {
    Instant now = time.instant();
    return jdbc.sql(
                "update connection_consent set revoked_by = ?, revoked_at = ? where revoked_at is null and "
                    + which)
            .params(by, Timestamp.from(now), id)
            .update()
        > 0;
  }

  private boolean isAtHomeOf(UUID youthId, UUID adultId) {
    return vault.adultsAtHome(youthId).stream().anyMatch(adult -> adult.id().equals(adultId));
  }

  private boolean noAdultMaySign(UUID youthId) {
    var adults = vault.adultsAtHome(youthId);
    return !adults.isEmpty() && adults.stream().noneMatch(AdultAtHome::maySign);
  }
}
