package org.bridges.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.PlanIssue;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes as they are written: the youth's wishes first, then a section for each area of the
 * plan. What is typed is kept at once, and nobody overwrites what somebody else wrote meanwhile.
 */
@Service
public class MinutesBook {

  /** The longest section, in characters. */
  public static final int LONGEST = 2_000;

  private static final String TABLE = "minutes_part";
  static final String WISHES = "WISHES";

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final PlanIssue plans;
  private final FieldCipher cipher;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  MinutesBook(
      MeetingDesk desk,
      Invitees invitees,
      PlanIssue plans,
      FieldCipher cipher,
      OfficeTime time,
      JdbcClient jdbc) {
    this.desk = desk;
    this.invitees = invitees;
    this.plans = plans;
    this.cipher = cipher;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** The sections in the order in which a meeting goes through them. */
  public static List<String> sections() {
    return Stream.of(Stream.of(WISHES), PlanDesk.AREAS.stream(), Stream.of("OTHER"))
        .flatMap(part -> part)
        .toList();
  }

  /** Every section of a meeting, those without words too. */
  @Transactional(readOnly = true)
  public List<MinutesPart> of(UUID meetingId) {
    var written = written(meetingId);
    return sections().stream()
        .map(section -> written.getOrDefault(section, MinutesPart.unwritten(section)))
        .toList();
  }

  /** Whether anything was written down. */
  @Transactional(readOnly = true)
  public boolean hasWords(UUID meetingId) {
    return written(meetingId).values().stream().anyMatch(part -> part.words() != null);
  }

  /** Whether the plan of the meeting is out: from then on its minutes stay as they are. */
  @Transactional(readOnly = true)
  public boolean isClosed(UUID meetingId) {
    return plans.isIssued(meetingId);
  }

  /**
   * Writes a section; the same words again change nothing.
   *
   * @param version the version that the writer has read
   * @throws WrittenMeanwhile when somebody has written since
   * @throws Refused for an unknown section or too long a text
   * @throws WrongState when the plan of the meeting is issued
   */
  @Transactional
  public MinutesPart write(
      UUID meetingId, String section, @Nullable String typed, int version, String by) {
    requireOpen(meetingId);
    var words = typed == null || typed.isBlank() ? null : typed.strip();
    if (!sections().contains(section)) {
      throw new Refused("SECTION_UNKNOWN", "The minutes have no such section.");
    }
    if (words != null && words.length() > LONGEST) {
      throw new Refused("TOO_LONG", "Keep it to " + LONGEST + " characters: decisions, no story.");
    }
    var now = part(meetingId, section);
    if (java.util.Objects.equals(now.words(), words)) {
      return now;
    }
    if (now.version() != version || !store(meetingId, section, words, version, by)) {
      throw new WrittenMeanwhile(part(meetingId, section));
    }
    return part(meetingId, section);
  }

  /**
   * Writes down whether an invited agency was there.
   *
   * @throws WrongState when the plan of the meeting is issued
   */
  @Transactional
  public void attended(UUID meetingId, String agencyCode, boolean wasThere) {
    requireOpen(meetingId);
    invitees.attended(meetingId, agencyCode, wasThere);
  }

  private void requireOpen(UUID meetingId) {
    desk.require(meetingId);
    if (isClosed(meetingId)) {
      throw new WrongState("plan-issued", "The plan of this meeting is out: its minutes stay.");
    }
  }

  private boolean store(
      UUID meetingId, String section, @Nullable String words, int version, String by) {
    var id = id(meetingId, section);
    var stored =
        jdbc.sql(
                """
                insert into minutes_part (id, meeting_id, section, version, words, written_by, written_at)
                values (:id, :meeting, :section, 1, :words, :by, :at)
                on conflict (id) do update
                set version = minutes_part.version + 1, words = excluded.words,
                    written_by = excluded.written_by, written_at = excluded.written_at
                where minutes_part.version = :version
                """)
            .param("id", id)
            .param("meeting", meetingId)
            .param("section", section)
            .param("words", cipher.row(TABLE, id).toColumn("words", words))
            .param("by", by)
            .param("at", Timestamp.from(time.instant()))
            .param("version", version)
            .update();
    return stored == 1;
  }

  /** One section alone: what is typed is kept often, and the others need not be opened for it. */
  private MinutesPart part(UUID meetingId, String section) {
    return jdbc.sql("select * from minutes_part where id = ?")
        .param(id(meetingId, section))
        .query((row, number) -> read(row))
        .optional()
        .orElseGet(() -> MinutesPart.unwritten(section));
  }

  private Map<String, MinutesPart> written(UUID meetingId) {
    return jdbc
        .sql("select * from minutes_part where meeting_id = ?")
        .param(meetingId)
        .query((row, number) -> read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(MinutesPart::section, Function.identity()));
  }

  private MinutesPart read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new MinutesPart(
        row.getString("section"),
        row.getInt("version"),
        cipher.row(TABLE, id).fromColumn("words", row.getBytes("words")),
        row.getString("written_by"),
        row.getTimestamp("written_at").toInstant());
  }

  private static UUID id(UUID meetingId, String section) {
    var seed = "minutes:" + meetingId + ":" + section;
    return UUID.nameUUIDFromBytes(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
