package org.bridges.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Gate;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded bases. Nothing is ever taken out; an end is written beside it. */
@Repository
class Releases {

  private static final String TABLE = "consent_release";
  private static final String SELECT = "select * from consent_release where ";

  private final Gate gate;
  private final FieldCipher cipher;
  private final JdbcClient jdbc;

  Releases(Gate gate, FieldCipher cipher, JdbcClient jdbc) {
    this.gate = gate;
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  void add(Release release) {
    var sealer = cipher.row(TABLE, release.id());
    var legal = release.legalBasis();
    jdbc.sql(
            """
            insert into consent_release (id, case_id, agency_code, basis, purpose, classes, signer_role,
              legal_basis, signer_id, signed_at, starts_at, warns_at, expires_at, recorded_by)
            values (:id, :caseId, :agency, :basis, :purpose, :classes, :signer, :legal, :signerId,
              :signed, :starts, :warns, :expires, :by)
            """)
        .param("id", release.id())
        .param("caseId", release.caseId())
        .param("agency", release.agencyCode())
        .param("basis", release.basis().name())
        .param("purpose", sealer.toColumn("purpose", release.purpose()))
        .param("classes", names(release.dataClasses()))
        .param("signer", release.signerRole(), Types.VARCHAR)
        .param("legal", legal == null ? null : legal.name(), Types.VARCHAR)
        .param("signerId", release.signerId(), Types.OTHER)
        .param("signed", Timestamp.from(release.signedAt()))
        .param("starts", Timestamp.from(release.startsAt()))
        .param("warns", Timestamp.from(release.warnsAt()))
        .param("expires", Timestamp.from(release.expiresAt()))
        .param("by", release.recordedBy())
        .update();
  }

  /** Whether it was not revoked before. */
  boolean revoke(UUID caseId, UUID id, Revocation how, String by, Instant at) {
    return jdbc.sql(
                """
                update consent_release set revoked_at = ?, revoked_by = ?, revoked_for = ?, revoked_how = ?
                where id = ? and case_id = ? and revoked_at is null
                """)
            .params(Timestamp.from(at), by, how.byOrOffice(), how.howOrOther(), id, caseId)
            .update()
        == 1;
  }

  /**
   * It ends with its case, as the office closes it, and nobody has to look after what it stops;
   * whether it had not ended before.
   */
  boolean endWithCase(UUID id, Instant at) {
    return jdbc.sql(
                """
                update consent_release set revoked_at = :at, revoked_for = 'OFFICE', revoked_how = :how,
                       looked_after_at = coalesce(looked_after_at, :at)
                 where id = :id and revoked_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("how", Release.CASE_CLOSED)
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether nobody had looked yet at what its end stops. */
  boolean lookAfter(UUID id, Instant at) {
    return jdbc.sql(
                "update consent_release set looked_after_at = ? where id = ? and looked_after_at is null")
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }

  Optional<Release> find(UUID id) {
    return jdbc.sql(SELECT + "id = ?").param(id).query((row, number) -> read(row)).optional();
  }

  /** What an adult signed and nobody took back. */
  List<Release> signedBy(UUID adultId) {
    return jdbc.sql(SELECT + "signer_id = ? and revoked_at is null")
        .param(adultId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Newest first. */
  List<Release> ofCase(UUID caseId) {
    return jdbc.sql(SELECT + "case_id = ? order by signed_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * The basis that covers the classes at the moment: a release before any other, and of several the
   * one that lasts longest. Nothing covers a share with an agency that is shut out of the case.
   */
  Optional<Permission> covering(
      UUID caseId, String agencyCode, Set<DataClass> classes, Instant moment) {
    return covering(caseId, agencyCode, classes, moment, false);
  }

  /** The same for a word of farewell: what ended with the case covers it until its own end. */
  Optional<Permission> coveringFarewell(
      UUID caseId, String agencyCode, Set<DataClass> classes, Instant moment) {
    return covering(caseId, agencyCode, classes, moment, true);
  }

  private Optional<Permission> covering(
      UUID caseId, String agencyCode, Set<DataClass> classes, Instant moment, boolean isFarewell) {
    if (gate.isShutOut(caseId, agencyCode)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select id, basis from consent_release
             where case_id = :caseId and agency_code = :agency
               and (revoked_at is null or (:farewell and revoked_how = :closed))
               and starts_at <= :moment and expires_at > :moment and classes @> cast(:classes as text[])
             order by (basis = 'RELEASE') desc, expires_at desc, id limit 1
            """)
        .param("caseId", caseId)
        .param("agency", agencyCode)
        .param("moment", Timestamp.from(moment))
        .param("classes", names(classes))
        .param("farewell", isFarewell)
        .param("closed", Release.CASE_CLOSED)
        .query(
            (row, number) ->
                new Permission(
                    row.getObject("id", UUID.class), ShareBasis.valueOf(row.getString("basis"))))
        .optional();
  }

  /** Ids of those whose end nobody has looked after. */
  List<UUID> notLookedAfter() {
    return jdbc.sql("select id from consent_release where looked_after_at is null")
        .query(UUID.class)
        .list();
  }

  static String[] names(Set<DataClass> classes) {
    return classes.stream().map(DataClass::name).sorted().toArray(String[]::new);
  }

  /** The classes of a row, as {@link #names} wrote them. */
  static Set<DataClass> classes(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("classes").getArray())
        .map(DataClass::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Release read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var legal = row.getString("legal_basis");
    return new Release(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("agency_code"),
        ShareBasis.valueOf(row.getString("basis")),
        cipher.row(TABLE, id).opened("purpose", Sealed.of(row.getBytes("purpose"))),
        classes(row),
        row.getString("signer_role"),
        legal == null ? null : LegalBasis.valueOf(legal),
        row.getObject("signer_id", UUID.class),
        row.getTimestamp("signed_at").toInstant(),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("warns_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        moment(row.getTimestamp("revoked_at")),
        row.getString("revoked_for"),
        row.getString("revoked_how"),
        row.getString("recorded_by"));
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
