package org.bridges.reminder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.Group;
import org.bridges.shared.Moments;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Reminds our own people of a step, while somebody still has to do it. */
@Service
public class StaffReminders {

  /**
   * What ends with its case: until the engine has heard of a closure, nobody is reminded of a step
   * that still stands there.
   */
  private static final Set<String> ENDS_WITH_CASE =
      Set.of(
          "care-case",
          "meeting",
          "contact-try",
          "advocate-request",
          "service-request",
          "stopped-share",
          "closure",
          "missing",
          "hold-review",
          "provider-change",
          "ageing-out");

  private static final List<String> FIRST_LOOKS =
      List.of("confirm-referral", "review-referral", "consult-referrer", "consult-unreached");

  private final TimeLimits limits;
  private final Worklist worklist;
  private final Reminders reminders;
  private final Directory directory;
  private final Gate gate;
  private final ObjectProvider<StaffSubject> subjects;
  private final ObjectProvider<CaseHold> holds;

  StaffReminders(
      TimeLimits limits,
      Worklist worklist,
      Reminders reminders,
      Directory directory,
      Gate gate,
      ObjectProvider<StaffSubject> subjects,
      ObjectProvider<CaseHold> holds) {
    this.holds = holds;
    this.subjects = subjects;
    this.directory = directory;
    this.gate = gate;
    this.limits = limits;
    this.worklist = worklist;
    this.reminders = reminders;
  }

  /** Tells those whom the time limits name; nobody when the work is done. */
  public void remind(StaffDue due) {
    var request =
        new NoticeRequest(
            due.elementId() + ":" + due.about() + ":" + due.dueAt().getEpochSecond(),
            due.level() == StaffDue.Level.REMINDER
                ? NoticeKind.STAFF_REMINDER
                : NoticeKind.STAFF_ESCALATION,
            recipient(due),
            due.caseId(),
            due.referralId(),
            due.subjectId(),
            due.dueAt(),
            null);
    if (isWanted(due)) {
      reminders.notify(request);
      if (isForOnCall(due) && request.recipient().type() == Recipient.Type.GROUP) {
        reminders.notify(tellOfGap(request));
      }
    } else {
      reminders.leaveOut(request, NoticeState.NOT_WANTED);
    }
  }

  /**
   * An urgent referral that nobody has seen: who is on call hears, and where nobody is whom the
   * gate lets hear of it, the whole group.
   */
  private Recipient recipient(StaffDue due) {
    var inPerson = subject(due).flatMap(one -> one.inPerson(due));
    if (inPerson.isPresent()) {
      return Recipient.person(inPerson.get());
    }
    var onCall =
        isForOnCall(due)
            ? gate.mayHear(
                directory.onCall(due.county()), new Subject(due.caseId(), due.referralId(), null))
            : List.<StaffView>of();
    return onCall.stream()
        .findFirst()
        .map(one -> Recipient.person(one.username()))
        .orElseGet(() -> new Recipient(Recipient.Type.GROUP, group(due)));
  }

  private static boolean isForOnCall(StaffDue due) {
    return due.stage().equals("ACKNOWLEDGE")
        && due.urgency() == Urgency.URGENT
        && due.level() == StaffDue.Level.REMINDER;
  }

  /** Nobody was on call: the managers hear of it too. */
  private static NoticeRequest tellOfGap(NoticeRequest request) {
    return new NoticeRequest(
        request.key() + ":gap",
        NoticeKind.STAFF_ESCALATION,
        Recipient.group(Group.MANAGERS),
        request.caseId(),
        request.referralId(),
        null,
        request.dueAt(),
        null);
  }

  private String group(StaffDue due) {
    var moments = limits.moments(due.stage(), due.urgency(), due.county(), due.dueAt());
    var named = named(moments, due.level());
    return named == null ? Group.MANAGERS.code() : named;
  }

  private static @Nullable String named(Moments moments, StaffDue.Level level) {
    return switch (level) {
      case REMINDER -> moments.reminded();
      case ESCALATION -> moments.escalated();
      case ESCALATION2 -> moments.escalated2();
    };
  }

  private Optional<StaffSubject> subject(StaffDue due) {
    return subjects
        .orderedStream()
        .filter(one -> due.subjectId() != null && one.processId().equals(due.processId()))
        .findFirst();
  }

  private boolean isOver(StaffDue due) {
    var caseId = due.caseId();
    return caseId != null
        && ENDS_WITH_CASE.contains(due.processId())
        && holds.stream().anyMatch(hold -> hold.isClosed(caseId));
  }

  private boolean isWanted(StaffDue due) {
    if (isOver(due)) {
      return false;
    }
    var subject = subject(due);
    if (subject.isPresent()) {
      return subject.get().isWanted(due);
    }
    var waiting = waiting(due).filter(task -> isOf(task, due)).toList();
    var referral = due.referralId();
    if (due.stage().equals("ACKNOWLEDGE") && referral != null) {
      return !waiting.isEmpty() && !isAcknowledged(referral, waiting);
    }
    return !waiting.isEmpty();
  }

  private Stream<OpenTask> waiting(StaffDue due) {
    var caseId = due.caseId();
    var referralId = due.referralId();
    return caseId != null
        ? worklist.ofCase(caseId).stream()
        : Stream.ofNullable(referralId).flatMap(id -> worklist.ofReferral(id).stream());
  }

  private static boolean isOf(OpenTask task, StaffDue due) {
    return task.processId().equals(due.processId())
        && (due.subjectId() == null || due.subjectId().equals(task.subjectId()));
  }

  /** Seen is seen: somebody took the referral, or went on with it already. */
  private boolean isAcknowledged(UUID referral, List<OpenTask> waiting) {
    return waiting.stream().anyMatch(task -> task.assignee() != null)
        || FIRST_LOOKS.stream()
            .anyMatch(form -> worklist.lastCompletedBy(form, referral).isPresent());
  }
}
