package org.bridges.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.MailWishes;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a reminder is a repeat that its agency does not want yet, or at all: each agency may set
 * its own days between two reminders of one thing, for each step, zero for no second one. What is
 * asked for the first time always goes.
 */
@Component
class Repeats {

  private static final Set<NoticeState> TOLD =
      EnumSet.of(
          NoticeState.WAITING,
          NoticeState.GATHERED,
          NoticeState.HELD,
          NoticeState.CLAIMED,
          NoticeState.SENT,
          NoticeState.UNKNOWN,
          NoticeState.ARRIVED,
          NoticeState.TOLD);

  private final AgencyMail agencies;
  private final JdbcClient jdbc;
  private final OfficeTime time;

  Repeats(AgencyMail agencies, JdbcClient jdbc, OfficeTime time) {
    this.agencies = agencies;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** A thing that is asked for, with the mails that repeat it and the first one of them. */
  private enum Step {
    ITEM(NoticeKind.ITEM_BEFORE, NoticeKind.ITEM_DUE, NoticeKind.ITEM_OVERDUE),
    MEETING(NoticeKind.INVITATION, NoticeKind.INVITATION_REMINDER);

    private final Set<NoticeKind> kinds;

    Step(NoticeKind first, NoticeKind... others) {
      kinds = EnumSet.of(first, others);
    }

    private @Nullable Integer days(MailWishes wishes) {
      return switch (this) {
        case ITEM -> wishes.itemDays();
        case MEETING -> wishes.meetingDays();
      };
    }

    private static Optional<Step> of(NoticeKind kind) {
      return EnumSet.allOf(Step.class).stream()
          .filter(step -> step.kinds.contains(kind))
          .findFirst();
    }
  }

  /** Whether it comes too soon after the one before, by the agency's own days. */
  boolean isSpared(NoticeRequest request, Recipient single) {
    var step = Step.of(request.kind());
    if (step.isEmpty()
        || request.subjectId() == null
        || request.invite() != null
        || single.type() != Recipient.Type.AGENCY) {
      return false;
    }
    var wishes = agencies.wishesOf(single.code());
    var days = step.get().days(wishes);
    return days != null
        && last(request, single, step.get()).filter(at -> isTooSoon(at, days, wishes)).isPresent();
  }

  /** Days as people count them, so that a night in which the clocks change is one night. */
  private boolean isTooSoon(Instant last, int days, MailWishes wishes) {
    var zone = wishes.zone(time.zone());
    var next = last.atZone(zone).toLocalDate().plusDays(days);
    return days == 0 || next.isAfter(time.instant().atZone(zone).toLocalDate());
  }

  /** The mail before, of the same date: a new date is a new thing to be told of. */
  private Optional<Instant> last(NoticeRequest request, Recipient single, Step step) {
    return jdbc.sql(
            """
            select max(created_at) from notice
             where recipient_type = 'AGENCY' and recipient = :agency and subject_id = :subject
               and kind in (:kinds) and state in (:states) and notice_key <> :key
               and due_at = :due
               and not coalesce(invite_canceled, false)
            """)
        .param("agency", single.code())
        .param("subject", request.subjectId())
        .param("kinds", step.kinds.stream().map(Enum::name).toList())
        .param("states", TOLD.stream().map(Enum::name).toList())
        .param("key", request.key())
        .param("due", Timestamp.from(request.dueAt()))
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
