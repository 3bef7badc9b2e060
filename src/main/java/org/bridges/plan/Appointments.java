package org.bridges.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments of a youth and of the family, for the lists that they take home. */
@Service
public class Appointments {

  private static final String TABLE = "appointment";
  private static final int LONGEST = 200;

  private final CaseFile cases;
  private final Timeline timeline;
  private final FieldCipher cipher;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  Appointments(
      CaseFile cases, Timeline timeline, FieldCipher cipher, OfficeTime time, JdbcClient jdbc) {
    this.cases = cases;
    this.timeline = timeline;
    this.cipher = cipher;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * Notes an appointment.
   *
   * @throws Refused when it lies in the past or says too much
   */
  @Transactional
  public UUID note(
      UUID caseId,
      Appointment.Whose whose,
      Appointment.Kind kind,
      Instant startsAt,
      @Nullable String place,
      String by) {
    cases.view(caseId);
    if (!startsAt.isAfter(time.instant())) {
      throw new Refused("APPOINTMENT_IN_PAST", "The appointment must lie in the future.");
    }
    var words = place == null || place.isBlank() ? null : place.strip();
    if (words != null && words.length() > LONGEST) {
      throw new Refused("TOO_LONG", "Say where in at most " + LONGEST + " characters.");
    }
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into appointment (id, case_id, whose, kind, starts_at, place, noted_by)
            values (:id, :caseId, :whose, :kind, :at, :place, :by)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("whose", whose.name())
        .param("kind", kind.name())
        .param("at", Timestamp.from(startsAt))
        .param("place", cipher.row(TABLE, id).toColumn("place", words))
        .param("by", by)
        .update();
    tell(caseId, id, "noted", time.spoken(startsAt), by);
    return id;
  }

  /**
   * Takes an appointment off the lists; twice is once.
   *
   * @throws Missing when the case has none like it
   */
  @Transactional
  public void drop(UUID caseId, UUID id, String by) {
    var known =
        jdbc.sql(
                """
                update appointment set dropped_at = coalesce(dropped_at, ?)
                 where id = ? and case_id = ? returning starts_at
                """)
            .params(Timestamp.from(time.instant()), id, caseId)
            .query(Timestamp.class)
            .optional()
            .orElseThrow(() -> new Missing("appointment"));
    tell(caseId, id, "taken off", time.spoken(known.toInstant()), by);
  }

  /** What is still ahead, soonest first. */
  @Transactional(readOnly = true)
  public List<Appointment> ahead(UUID caseId) {
    return jdbc.sql(
            """
            select * from appointment
             where case_id = ? and dropped_at is null and starts_at > ? order by starts_at, id
            """)
        .params(caseId, Timestamp.from(time.instant()))
        .query((row, number) -> read(row))
        .list();
  }

  private void tell(UUID caseId, UUID id, String what, String when, String by) {
    timeline.add(
        TimelineEntry.ofCase(
                caseId, "appointment-" + what + ":" + id, "Appointment " + what + ": " + when)
            .by(by));
  }

  private Appointment read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Appointment(
        id,
        Appointment.Whose.valueOf(row.getString("whose")),
        Appointment.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("starts_at").toInstant(),
        cipher.row(TABLE, id).fromColumn("place", row.getBytes("place")));
  }
}
