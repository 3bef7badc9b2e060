package org.bridges.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.Sharing;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes promises down and starts their follow-up. */
@Service
public class PlanDesk {

  /** Areas of life that a plan covers (domain.md section 1.7). */
  public static final List<String> AREAS =
      List.of(
          "SAFETY",
          "PLACEMENT",
          "MEDICAL",
          "MENTAL_HEALTH",
          "LEGAL",
          "SCHOOL",
          "FAMILY",
          "BASIC_NEEDS");

  private static final int LONGEST = 500;

  private final ActionItems items;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Directory directory;
  private final Outbox outbox;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final Sharing sharing;
  private final ItemBook book;
  private final OwnReminders own;
  private final EntityManager entities;

  PlanDesk(
      ActionItems items,
      CaseFile cases,
      Timeline timeline,
      Directory directory,
      Outbox outbox,
      OfficeTime time,
      FieldCipher cipher,
      Sharing sharing,
      ItemBook book,
      OwnReminders own,
      EntityManager entities) {
    this.items = items;
    this.cases = cases;
    this.timeline = timeline;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
    this.cipher = cipher;
    this.sharing = sharing;
    this.book = book;
    this.own = own;
    this.entities = entities;
  }

  /**
   * Writes a promise down at a meeting; it stands when the plan is issued.
   *
   * @throws Refused naming what is missing
   */
  @Transactional
  public ItemView draft(UUID caseId, UUID meetingId, NewItem item, String by) {
    cases.view(caseId);
    check(item);
    settleBasis(caseId, item, by);
    return view(items.save(newItem(caseId, meetingId, item, by)));
  }

  /** Takes a draft back. */
  @Transactional
  public void dropDraft(UUID itemId) {
    var item = require(itemId);
    if (item.state() == ItemState.DRAFT) {
      items.delete(item);
    }
  }

  /**
   * Writes a promise down between meetings, or a reminder of our own; it stands at once.
   *
   * @throws Refused naming what is missing
   */
  @Transactional
  public ItemView add(UUID caseId, NewItem item, String by) {
    cases.view(caseId);
    check(item);
    var complete = item.inPerson() == null ? item : own.complete(caseId, item, by);
    if (item.inPerson() == null) {
      settleBasis(caseId, item, by);
    }
    var saved = items.save(newItem(caseId, null, complete, by));
    stand(saved, by);
    return view(saved);
  }

  /** What agencies promised in a case, soonest first; reminders of our own are not of the plan. */
  @Transactional(readOnly = true)
  public List<ItemView> ofCase(UUID caseId) {
    return items.findByCaseIdAndInPersonIsNullOrderByDueAt(caseId).stream()
        .map(this::view)
        .toList();
  }

  /** The reminders of our own in a case, soonest first. */
  @Transactional(readOnly = true)
  public List<ItemView> ours(UUID caseId) {
    return items.findByCaseIdAndInPersonIsNotNullOrderByDueAt(caseId).stream()
        .map(this::view)
        .toList();
  }

  /** Ids of what is followed up: what stands, and what its follow-up has not heard the end of. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    var open = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
    return items.followedUp(open);
  }

  /** One item. */
  @Transactional(readOnly = true)
  public ItemView item(UUID itemId) {
    return view(require(itemId));
  }

  /** From now on its owner is reminded until it answers. */
  void stand(ActionItem item, String by) {
    book.move(item, ItemState.REQUESTED, Party.COORDINATOR, null);
    book.waits(item, ItemOwning.waitsAtFirst(item));
    var care = cases.view(item.caseId());
    var until = time.spoken(item.dueAt());
    timeline.add(
        TimelineEntry.ofCase(
                item.caseId(),
                "item:" + item.id(),
                item.inPerson() == null
                    ? "Promised by " + owner(item) + " until " + until
                    : "Reminder of our own noted for " + until)
            .by(by));
    var variables = cases.variables(care);
    variables.put("itemId", item.id().toString());
    variables.put("itemCycle", item.cycle());
    variables.put("itemOwner", item.inPerson() == null ? "PARTNER" : OwnReminders.OURS);
    outbox.start(
        item.caseId(),
        "follow-up",
        item.id(),
        care.generation(),
        variables,
        new StageClock(ItemOwning.stage(item), item.dueAt(), "item"));
  }

  private ActionItem newItem(UUID caseId, @Nullable UUID meetingId, NewItem item, String by) {
    return new ActionItem(UUID.randomUUID(), caseId, meetingId, item, time.instant(), by, cipher);
  }

  private ItemView view(ActionItem item) {
    return item.view(cipher);
  }

  /** The item as it is now; nobody else changes it until the transaction ends. */
  ActionItem lock(UUID itemId) {
    var item = require(itemId);
    entities.refresh(item, LockModeType.PESSIMISTIC_WRITE);
    return item;
  }

  ActionItem require(UUID itemId) {
    return items.findById(itemId).orElseThrow(() -> new Missing("action item"));
  }

  /** Who owns the item, as the timeline says it. */
  String owner(ActionItem item) {
    return item.inPerson() == null ? directory.agency(item.agencyCode()).name() : "One of us";
  }

  private void check(NewItem item) {
    require(isText(item.description()), "DESCRIPTION_MISSING", "Say what was promised, in short.");
    var due = item.dueAt();
    require(due != null, "DUE_MISSING", "Say until when.");
    require(isFuture(due), "DUE_IN_PAST", "The due moment must lie in the future.");
    if (item.inPerson() != null) {
      return;
    }
    require(item.area() != null && AREAS.contains(item.area()), "AREA_MISSING", "Choose the area.");
    require(isText(item.ownerRole()), "ROLE_MISSING", "Say which role does it.");
    require(isText(item.agencyCode()), "AGENCY_MISSING", "Choose the agency.");
    directory.agency(String.valueOf(item.agencyCode()));
  }

  /** The plan goes on without the agency where nothing may be shared with it. */
  private void settleBasis(UUID caseId, NewItem item, String by) {
    sharing.settle(
        caseId,
        String.valueOf(item.agencyCode()),
        item.shareBasis(),
        item.shareReason(),
        DataClass.PLAN,
        by);
  }

  private boolean isFuture(@Nullable Instant due) {
    return due != null && due.isAfter(time.instant());
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  private static void require(boolean holds, String code, String message) {
    if (!holds) {
      throw new Refused(code, message);
    }
  }
}
