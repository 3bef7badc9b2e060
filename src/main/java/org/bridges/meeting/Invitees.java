package org.bridges.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited to a meeting, and what each agency answered. */
@Repository
class Invitees {

  private final JdbcClient jdbc;
  private final Directory directory;

  Invitees(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  void add(UUID meetingId, String agencyCode) {
    jdbc.sql(
            "insert into meeting_invitee (meeting_id, agency_code) values (?, ?)"
                + " on conflict do nothing")
        .params(meetingId, agencyCode)
        .update();
  }

  void remove(UUID meetingId, String agencyCode) {
    jdbc.sql("delete from meeting_invitee where meeting_id = ? and agency_code = ?")
        .params(meetingId, agencyCode)
        .update();
  }

  /** Stores an answer to the date that stands; a later answer replaces it. */
  void answer(UUID meetingId, String agencyCode, String answer, int sequence, Instant at) {
    jdbc.sql(
            """
            update meeting_invitee set answer = ?, answered_at = ?, answered_sequence = ?
            where meeting_id = ? and agency_code = ?
            """)
        .params(answer, Timestamp.from(at), sequence, meetingId, agencyCode)
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
            select agency_code, attended, case when answered_sequence = ? then answer end as answer
            from meeting_invitee where meeting_id = ? order by agency_code
            """)
        .params(sequence, meetingId)
        .query(
            (row, number) -> {
              var code = row.getString("agency_code");
              return new Invitee(
                  code,
                  directory.agency(code).name(),
                  row.getString("answer"),
                  row.getObject("attended", Boolean.class));
            })
        .list();
  }

  /** Agencies that were invited to any meeting of the case. */
  List<String> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select distinct i.agency_code from meeting_invitee i join meeting m on m.id = i.meeting_id
            where m.case_id = ? order by 1
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }
}
