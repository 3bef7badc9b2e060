package org.bridges.casefile;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes calls and visits. Whoever was not reached is tried again: the next try is a dated task in
 * the safe hours, and goes away when the person is reached in between.
 */
@Service
public class ContactDesk {

  private static final int LONGEST = 500;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  /** Within this time the same entry by the same person is a second click. */
  private static final Duration SECOND_CLICK = Duration.ofMinutes(1);

  private final CaseFile cases;
  private final ContactLog log;
  private final ContactFollowUp next;
  private final ContactPeople people;
  private final Timeline timeline;
  private final Worklist worklist;
  private final RecordLock locks;
  private final OfficeTime time;

  ContactDesk(
      CaseFile cases,
      ContactLog log,
      ContactFollowUp next,
      ContactPeople people,
      Timeline timeline,
      Worklist worklist,
      RecordLock locks,
      OfficeTime time) {
    this.cases = cases;
    this.log = log;
    this.next = next;
    this.people = people;
    this.timeline = timeline;
    this.worklist = worklist;
    this.locks = locks;
    this.time = time;
  }

  /** The step of the first contact, where it waits: it is recorded there and nowhere else. */
  @Transactional(readOnly = true)
  public Optional<OpenTask> firstContact(UUID caseId) {
    return worklist.ofCase(caseId).stream()
        .filter(task -> task.formId().equals(FirstContact.FORM))
        .findFirst();
  }

  /**
   * Looks at an entry without storing anything.
   *
   * @throws Refused with KIND_MISSING, ANSWER_MISSING, CONTACT_TIME_IN_FUTURE, NOTE_TOO_LONG,
   *     PERSON_UNSAFE, NEXT_TRY_IN_PAST or OUTSIDE_SAFE_HOURS
   */
  @Transactional(readOnly = true)
  public void check(UUID caseId, NewContact said) {
    if (said.outcome() == null) {
      throw new Refused("ANSWER_MISSING", "outcome", "Say what came of the contact.");
    }
    if (said.outcome() == ContactOutcome.NOT_SO) {
      if (said.strikes() == null) {
        throw new Refused("ANSWER_MISSING", "strikes", "Say which entry did not take place.");
      }
      return;
    }
    if (said.kind() == null) {
      throw new Refused("KIND_MISSING", "kind", "Say whether it was a call or a visit.");
    }
    if (said.at() != null && said.at().isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "at", "The contact cannot lie in the future.");
    }
    if (said.note() != null && said.note().length() > LONGEST) {
      throw new Refused("NOTE_TOO_LONG", "note", "Write at most " + LONGEST + " characters.");
    }
    people.requireSafe(caseId, said.adultId());
    next.check(caseId, said);
  }

  /**
   * Notes a contact; the same by the same person within a minute is one entry.
   *
   * @param by user name
   * @return the entry
   * @throws Refused as {@link #check}, and with FIRST_CONTACT_OPEN
   * @throws Missing when the entry to correct is none of this case
   * @throws WrongState when it was corrected before
   */
  @Transactional
  public UUID note(UUID caseId, NewContact said, String by) {
    check(caseId, said);
    if (said.adultId() == null && said.strikes() == null && firstContact(caseId).isPresent()) {
      throw new Refused(
          "FIRST_CONTACT_OPEN",
          "The first contact is an open step of this case. Record it there, and it stands here too.");
    }
    return keep(caseId, said, by);
  }

  /** The same from the step of the next try, which asks nothing twice. */
  UUID keep(UUID caseId, NewContact said, String by) {
    locks.hold("contact:" + caseId);
    var entry = entry(caseId, said, by);
    var before =
        log.ofCase(caseId).stream().filter(one -> one.isSameAs(entry, SECOND_CLICK)).findFirst();
    if (before.isPresent()) {
      return before.get().id();
    }
    requireUncorrected(caseId, said.strikes());
    log.add(caseId, "contact:" + entry.id(), entry);
    timeline.add(TimelineEntry.ofCase(caseId, "contact:" + entry.id(), sentence(entry)).by(by));
    next.follow(caseId, entry.adultId(), said.nextTryAt());
    return entry.id();
  }

  private ContactLog.Attempt entry(UUID caseId, NewContact said, String by) {
    var now = time.instant();
    var struck = said.strikes() == null ? null : struck(caseId, said.strikes());
    return new ContactLog.Attempt(
        UUID.randomUUID(),
        struck == null ? said.adultId() : struck.adultId(),
        said.kind(),
        java.util.Objects.requireNonNull(said.outcome()),
        said.at() != null ? said.at() : struck == null ? now : struck.at(),
        by,
        now,
        said.note() == null || said.note().isBlank() ? null : said.note().strip(),
        said.nextTryAt(),
        said.strikes(),
        false);
  }

  private ContactLog.Attempt struck(UUID caseId, UUID id) {
    return log.ofCase(caseId).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("contact"));
  }

  private void requireUncorrected(UUID caseId, @Nullable UUID strikes) {
    if (strikes != null && struck(caseId, strikes).isStruck()) {
      throw new WrongState("contact-corrected", "This entry was corrected already.");
    }
  }

  private String sentence(ContactLog.Attempt entry) {
    var who = entry.adultId() == null ? "the youth" : "a grown-up at home";
    var kind = entry.kind();
    var what = kind == null ? entry.outcome().label() : said(entry.outcome(), kind);
    var when = "%s, %s".formatted(what, time.spoken(entry.at()));
    return entry.strikes() == null
        ? "Contact with %s: %s".formatted(who, when)
        : "Contact with %s corrected: %s".formatted(who, when);
  }

  private static String said(ContactOutcome outcome, ContactKind kind) {
    return outcome.label() + " (" + kind.how() + ")";
  }
}
