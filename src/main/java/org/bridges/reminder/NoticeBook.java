package org.bridges.reminder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the first line of a notice: the same key and recipient again is no second line. */
@Component
class NoticeBook {

  private static final String INSERT =
      """
      insert into notice (id, version, notice_key, kind, recipient_type, recipient, state, case_id,
        referral_id, subject_id, due_at, created_at, changed_at, meeting_id, invite_sequence,
        invite_start, invite_end, invite_canceled, at_once)
      values (:id, 0, :key, :kind, :type, :recipient, :state, :caseId, :referralId, :subjectId,
        :dueAt, :now, :now, :meetingId, :sequence, :start, :end, :canceled, :atOnce)
      on conflict (notice_key, recipient_type, recipient) do nothing
      """;

  private final JdbcClient jdbc;
  private final OfficeTime time;

  NoticeBook(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Returns the id of the new line, empty when the line is there already. */
  Optional<UUID> write(NoticeRequest request, Recipient single, NoticeState state) {
    return write(request, single, state, false);
  }

  /** The same for a mail that somebody asked for by itself. */
  Optional<UUID> writeAtOnce(NoticeRequest request, Recipient single) {
    return write(request, single, NoticeState.WAITING, true);
  }

  private Optional<UUID> write(
      NoticeRequest request, Recipient single, NoticeState state, boolean atOnce) {
    var id = UUID.randomUUID();
    var invite = request.invite();
    var written =
        jdbc.sql(INSERT)
            .param("id", id)
            .param("key", request.key())
            .param("kind", request.kind().name())
            .param("type", single.type().name())
            .param("recipient", single.code())
            .param("state", state.name())
            .param("caseId", request.caseId(), Types.OTHER)
            .param("referralId", request.referralId(), Types.OTHER)
            .param("subjectId", request.subjectId(), Types.OTHER)
            .param("dueAt", Timestamp.from(request.dueAt()))
            .param("now", Timestamp.from(time.instant()))
            .param("meetingId", invite == null ? null : invite.meetingId(), Types.OTHER)
            .param("sequence", invite == null ? null : invite.sequence(), Types.INTEGER)
            .param("start", invite == null ? null : moment(invite.start()), Types.TIMESTAMP)
            .param("end", invite == null ? null : moment(invite.end()), Types.TIMESTAMP)
            .param("atOnce", atOnce)
            .param("canceled", invite == null ? null : invite.canceled(), Types.BOOLEAN)
            .update();
    return written == 1 ? Optional.of(id) : Optional.empty();
  }

  private static @Nullable Timestamp moment(Instant moment) {
    return Timestamp.from(moment);
  }
}
