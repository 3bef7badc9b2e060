package org.bridges.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records releases and answers whether something may be shared; without a basis it is no. */
@Service
public class ConsentDesk {

  private static final String TABLE = "consent_release";
  private static final Set<String> SIGNERS = Set.of("YOUTH", "GUARDIAN", "COURT");
  private static final Set<String> OTHER_BASES = Set.of("STATUTE", "COURT_ORDER", "EMERGENCY");

  private final CaseFile cases;
  private final Directory directory;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final JdbcClient jdbc;

  ConsentDesk(
      CaseFile cases,
      Directory directory,
      Timeline timeline,
      TimeLimits limits,
      OfficeTime time,
      FieldCipher cipher,
      JdbcClient jdbc) {
    this.cases = cases;
    this.directory = directory;
    this.timeline = timeline;
    this.limits = limits;
    this.time = time;
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  /**
   * A release to be recorded; it ends after the limit RELEASE_EXPIRY unless a sooner end is given.
   */
  public record NewRelease(
      @Nullable String agencyCode,
      @Nullable String purpose,
      @Nullable String dataClasses,
      @Nullable String signerRole,
      @Nullable Instant signedAt,
      @Nullable Instant expiresAt) {}

  /**
   * Records a signed release.
   *
   * @throws Refused naming what is missing
   */
  @Transactional
  public Release record(UUID caseId, NewRelease release, String by) {
    var care = cases.view(caseId);
    var agency = directory.agency(require(release.agencyCode(), "AGENCY_MISSING", "the agency"));
    var purpose = require(release.purpose(), "PURPOSE_MISSING", "the purpose");
    var classes = require(release.dataClasses(), "CLASSES_MISSING", "the data classes");
    if (release.signerRole() == null || !SIGNERS.contains(release.signerRole())) {
      throw new Refused("SIGNER_MISSING", "Say who signed: the youth, a guardian or a court.");
    }
    var signed = release.signedAt() == null ? time.instant() : release.signedAt();
    if (signed.isAfter(time.instant().plusSeconds(60))) {
      throw new Refused("SIGNED_IN_FUTURE", "The signature cannot lie in the future.");
    }
    var latest = limits.due("RELEASE_EXPIRY", care.urgency(), care.county(), signed);
    var asked = release.expiresAt();
    var expires = asked != null && asked.isBefore(latest) ? asked : latest;
    var saved =
        new Release(
            UUID.randomUUID(),
            caseId,
            agency.code(),
            purpose,
            classes,
            release.signerRole(),
            signed,
            expires,
            null);
    insert(saved, by);
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "release:" + saved.id(),
                "Release for " + agency.name() + " until " + time.spoken(expires))
            .by(by));
    return saved;
  }

  /** Ends a release at once; twice is once. */
  @Transactional
  public void revoke(UUID caseId, UUID releaseId, String by) {
    var changed =
        jdbc.sql(
                """
                update consent_release set revoked_at = ?
                where id = ? and case_id = ? and revoked_at is null
                """)
            .params(Timestamp.from(time.instant()), releaseId, caseId)
            .update();
    if (changed > 0) {
      timeline.add(
          TimelineEntry.ofCase(caseId, "release-revoked:" + releaseId, "Release revoked").by(by));
    }
  }

  /** Whether a live release towards the agency, or another recorded basis, lets a share go on. */
  @Transactional(readOnly = true)
  public boolean mayShare(UUID caseId, @Nullable String agencyCode, @Nullable String basis) {
    if (basis == null) {
      return false;
    }
    return OTHER_BASES.contains(basis)
        || (basis.equals("RELEASE") && agencyCode != null && hasLiveRelease(caseId, agencyCode));
  }

  /** All releases of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Release> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select id, case_id, agency_code, purpose, data_classes, signer_role, signed_at, expires_at,
                   revoked_at
            from consent_release where case_id = ? order by signed_at desc
            """)
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  private Release read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var sealer = cipher.row(TABLE, id);
    var revoked = row.getTimestamp("revoked_at");
    return new Release(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("agency_code"),
        sealer.opened("purpose", Sealed.of(row.getBytes("purpose"))),
        sealer.opened("data_classes", Sealed.of(row.getBytes("data_classes"))),
        row.getString("signer_role"),
        row.getTimestamp("signed_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  private boolean hasLiveRelease(UUID caseId, String agencyCode) {
    return ofCase(caseId).stream()
        .filter(one -> one.agencyCode().equals(agencyCode))
        .anyMatch(one -> one.revokedAt() == null && one.expiresAt().isAfter(time.instant()));
  }

  private void insert(Release release, String by) {
    var sealer = cipher.row(TABLE, release.id());
    jdbc.sql(
            """
            insert into consent_release (id, case_id, agency_code, purpose, data_classes, signer_role,
                                         signed_at, expires_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            release.id(),
            release.caseId(),
            release.agencyCode(),
            sealer.toColumn("purpose", release.purpose()),
            sealer.toColumn("data_classes", release.dataClasses()),
            release.signerRole(),
            Timestamp.from(release.signedAt()),
            Timestamp.from(release.expiresAt()),
            by)
        .update();
  }

  private static String require(@Nullable String text, String code, String what) {
    if (text == null || text.isBlank() || text.length() > 200) {
      throw new Refused(code, "Please state " + what + ".");
    }
    return text.strip();
  }
}
