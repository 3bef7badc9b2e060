package org.bridges.access;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Subject;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exceptional access ("break the glass", domain.md section 3.3): a person who works on cases opens
 * one of somebody else for a stated reason and time. The managers hear of it at once ({@link
 * GlassBroken}); whoever checks sees the list. It opens what the person's role may see, the
 * referrer never.
 */
@Service
public class Glass implements Ground {

  private static final int LONGEST_WORDS = 500;
  private static final int SHORTEST_WORDS = 10;
  private static final int LISTED = 200;
  private static final Set<Role> MAY_BREAK =
      EnumSet.of(Role.COORDINATOR, Role.FAMILY, Role.ADVOCATE);
  private static final Set<DataClass> OPENS = EnumSet.complementOf(EnumSet.of(DataClass.REFERRER));

  private final GlassBook book;
  private final ShutOuts shutOuts;
  private final AuditTrail audit;
  private final OfficeTime time;
  private final Duration longest;
  private final ApplicationEventPublisher events;

  Glass(
      GlassBook book,
      ShutOuts shutOuts,
      AuditTrail audit,
      OfficeTime time,
      @Value("${bridges.access.longest-glass:PT12H}") Duration longest,
      ApplicationEventPublisher events) {
    this.book = book;
    this.shutOuts = shutOuts;
    this.audit = audit;
    this.time = time;
    this.longest = longest;
    this.events = events;
  }

  /** The longest time that somebody may ask for. */
  public Duration longest() {
    return longest;
  }

  /** Whether the person's roles may ask for exceptional access at all. */
  public boolean mayBreak(StaffView person) {
    return person.roles().stream().anyMatch(MAY_BREAK::contains);
  }

  /**
   * Opens a case to the person until the end of the asked time.
   *
   * @param words why, in words of the person
   * @throws Closed for roles that do not work on cases, and for those who are shut out
   * @throws Refused with REASON_MISSING, WORDS_MISSING, TIME_MISSING
   */
  @Transactional
  public BrokenGlass open(
      StaffView person,
      UUID caseId,
      BrokenGlass.@Nullable Reason reason,
      @Nullable String words,
      @Nullable Duration asked) {
    if (!mayBreak(person) || shutOuts.isClosed(caseId, person.username())) {
      throw new Closed(caseId);
    }
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose why you need this case.");
    }
    var why = words == null ? "" : words.strip();
    if (why.length() < SHORTEST_WORDS || why.length() > LONGEST_WORDS) {
      throw new Refused("WORDS_MISSING", "Say in a sentence why you need this case.");
    }
    if (asked == null || !asked.isPositive() || asked.compareTo(longest) > 0) {
      throw new Refused(
          "TIME_MISSING", "Choose for how long, at most " + longest.toHours() + " hours.");
    }
    var now = time.instant();
    var opened =
        new BrokenGlass(
            UUID.randomUUID(),
            caseId,
            person.username(),
            reason,
            why,
            now,
            now.plus(asked),
            null,
            null);
    book.add(opened);
    audit.record(
        AuditEntry.byCurrent(
            AuditAction.BREAK_GLASS,
            Subject.ofCase(caseId),
            Set.of(DataClass.CASE),
            "GLASS",
            reason.name() + ":" + opened.id()));
    events.publishEvent(new GlassBroken(opened.id(), caseId, person.username(), opened.endsAt()));
    return opened;
  }

  /**
   * Ends an exceptional access before its time.
   *
   * @throws WrongState when it has ended
   */
  @Transactional
  public void end(UUID id, String by) {
    if (!book.end(id, by, time.instant())) {
      throw new WrongState("glass-ended", "This access has ended already.");
    }
  }

  /** The latest exceptional accesses, newest first. */
  @Transactional(readOnly = true)
  public List<BrokenGlass> latest() {
    return book.latest(LISTED);
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return MAY_BREAK.contains(role) ? book.openTo(person.username(), time.instant()) : Set.of();
  }
}
