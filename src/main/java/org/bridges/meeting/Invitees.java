package org.bridges.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.secrecy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited to a meeting, who must be there and who is left out. */
@Repository
class Invitees {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final FieldCipher cipher;

  Invitees(JdbcClient jdbc, Directory directory, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.cipher = cipher;
  }

  /** Puts an agency on the list; one that was left out is on it again. */
  void add(UUID meetingId, String agencyCode) {
    write(meetingId, agencyCode, false);
  }

  /** The agency is not invited, even where the whole team is. */
  void leaveOut(UUID meetingId, String agencyCode) {
    write(meetingId, agencyCode, true);
  }

  private void write(UUID meetingId, String agencyCode, boolean leftOut) {
    jdbc.sql(
            """
            insert into meeting_invitee (meeting_id, agency_code, left_out) values (:meeting, :agency, :out)
            on conflict (meeting_id, agency_code)
            do update set left_out = excluded.left_out,
                          needed = meeting_invitee.needed and not excluded.left_out
            """)
        .param("meeting", meetingId)
        .param("agency", agencyCode)
        .param("out", leftOut)
        .update();
  }

  void remove(UUID meetingId, String agencyCode) {
    jdbc.sql("delete from meeting_invitee where meeting_id = ? and agency_code = ?")
        .params(meetingId, agencyCode)
        .update();
  }

  /** Those of the invited who must be there; nobody else must. */
  void need(UUID meetingId, Set<String> agencies) {
    jdbc.sql(
            """
            update meeting_invitee set needed = agency_code = any (:needed)
            where meeting_id = :meeting and not left_out
            """)
        .param("needed", agencies.toArray(String[]::new))
        .param("meeting", meetingId)
        .update();
  }

  /** An invitation goes to the agency. */
  void invited(UUID meetingId, String agencyCode, Instant at) {
    jdbc.sql(
            """
            update meeting_invitee set invited_at = coalesce(invited_at, ?)
            where meeting_id = ? and agency_code = ?
            """)
        .params(Timestamp.from(at), meetingId, agencyCode)
        .update();
  }

  void attended(UUID meetingId, String agencyCode, boolean wasThere) {
    jdbc.sql("update meeting_invitee set attended = ? where meeting_id = ? and agency_code = ?")
        .params(wasThere, meetingId, agencyCode)
        .update();
  }

  /** The invited agencies; answers to an earlier date do not count any more. */
  List<Invitee> of(UUID meetingId, int sequence) {
    return jdbc.sql(
            """
            select i.agency_code, i.attended, i.needed, i.invited_at, r.id, r.answer, r.instead, r.note
            from meeting_invitee i
            left join lateral (
              select * from invitation_reply where meeting_id = i.meeting_id
                and agency_code = i.agency_code and sequence = :sequence
              order by number desc limit 1) r on true
            where i.meeting_id = :meeting and not i.left_out order by i.agency_code
            """)
        .param("sequence", sequence)
        .param("meeting", meetingId)
        .query((row, number) -> read(row))
        .list();
  }

  private Invitee read(ResultSet row) throws SQLException {
    var code = row.getString("agency_code");
    var reply = row.getObject("id", UUID.class);
    return new Invitee(
        code,
        directory.agency(code).name(),
        row.getString("answer"),
        words(row, reply, "instead"),
        words(row, reply, "note"),
        row.getBoolean("needed"),
        row.getTimestamp("invited_at") != null,
        row.getObject("attended", Boolean.class));
  }

  private @Nullable String words(ResultSet row, @Nullable UUID reply, String column)
      throws SQLException {
    return reply == null
        ? null
        : cipher.row(Replies.TABLE, reply).fromColumn(column, row.getBytes(column));
  }

  /** Another agency took the seat of the one: it is not invited by itself any more. */
  void giveSeat(UUID caseId, String from, String to, Instant at) {
    jdbc.sql(
            """
            insert into meeting_seat_given (case_id, agency_code, given_at) values (?, ?, ?)
            on conflict (case_id, agency_code) do nothing
            """)
        .params(caseId, from, Timestamp.from(at))
        .update();
    jdbc.sql("delete from meeting_seat_given where case_id = ? and agency_code = ?")
        .params(caseId, to)
        .update();
  }

  /** Codes of the agencies whose seat in the case another one took. */
  List<String> withoutSeat(UUID caseId) {
    return jdbc.sql("select agency_code from meeting_seat_given where case_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** Codes of the agencies that are not invited, whoever else is. */
  List<String> leftOut(UUID meetingId) {
    return jdbc.sql("select agency_code from meeting_invitee where meeting_id = ? and left_out")
        .param(meetingId)
        .query(String.class)
        .list();
  }

  /** Agencies that were invited to another meeting of the case. */
  List<String> ofOtherMeetings(UUID caseId, UUID meetingId) {
    return jdbc.sql(
            """
            select distinct i.agency_code from meeting_invitee i join meeting m on m.id = i.meeting_id
            where m.case_id = ? and m.id <> ? and not i.left_out
            """)
        .params(caseId, meetingId)
        .query(String.class)
        .list();
  }

  /** Agencies that were invited to any meeting of the case. */
  List<String> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select distinct i.agency_code from meeting_invitee i join meeting m on m.id = i.meeting_id
            where m.case_id = ? and not i.left_out order by 1
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }
}
