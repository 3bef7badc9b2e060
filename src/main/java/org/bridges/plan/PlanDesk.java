package org.bridges.plan;

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

  PlanDesk(
      ActionItems items,
      CaseFile cases,
      Timeline timeline,
      Directory directory,
      Outbox outbox,
      OfficeTime time,
      FieldCipher cipher,
      Sharing sharing) {
    this.items = items;
    this.cases = cases;
    this.timeline = timeline;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
    this.cipher = cipher;
    this.sharing = sharing;
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
    return view(items.save(new ActionItem(caseId, meetingId, item, time.instant(), by, cipher)));
  }

  /** Takes a draft back. */
  @Transactional
  public void dropDraft(UUID itemId) {
    var item = require(itemId);
    if (item.state() == ItemState.DRAFT) {
      items.delete(item);
    }
  }

  /** Writes a promise down between meetings; it stands at once. */
  @Transactional
  public ItemView add(UUID caseId, NewItem item, String by) {
    cases.view(caseId);
    check(item);
    settleBasis(caseId, item, by);
    var saved = items.save(new ActionItem(caseId, null, item, time.instant(), by, cipher));
    stand(saved, by);
    return view(saved);
  }

  /** All items of a case, soonest first. */
  @Transactional(readOnly = true)
  public List<ItemView> ofCase(UUID caseId) {
    return items.findByCaseIdOrderByDueAt(caseId).stream().map(this::view).toList();
  }

  /** Ids of the promises that stand. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    var open = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
    return items.findByStateIn(open).stream().map(ActionItem::id).toList();
  }

  /** One item. */
  @Transactional(readOnly = true)
  public ItemView item(UUID itemId) {
    return view(require(itemId));
  }

  /** From now on the partner is reminded until it answers. */
  void stand(ActionItem item, String by) {
    item.promise();
    var care = cases.view(item.caseId());
    timeline.add(
        TimelineEntry.ofCase(
                item.caseId(),
                "item:" + item.id(),
                "Promised by "
                    + agencyName(item.agencyCode())
                    + " until "
                    + time.spoken(item.dueAt()))
            .by(by));
    var variables = cases.variables(care);
    variables.put("itemId", item.id().toString());
    variables.put("itemCycle", item.cycle());
    outbox.start(
        item.caseId(),
        "follow-up",
        item.id(),
        care.generation(),
        variables,
        new StageClock("ACTION_ITEM", item.dueAt(), "item"));
  }

  private ItemView view(ActionItem item) {
    return item.view(cipher);
  }

  ActionItem require(UUID itemId) {
    return items.findById(itemId).orElseThrow(() -> new Missing("action item"));
  }

  String agencyName(String code) {
    return directory.agency(code).name();
  }

  private void check(NewItem item) {
    require(item.area() != null && AREAS.contains(item.area()), "AREA_MISSING", "Choose the area.");
    require(isText(item.description()), "DESCRIPTION_MISSING", "Say what was promised, in short.");
    require(isText(item.ownerRole()), "ROLE_MISSING", "Say which role does it.");
    var due = item.dueAt();
    require(due != null, "DUE_MISSING", "Say until when.");
    require(isFuture(due), "DUE_IN_PAST", "The due moment must lie in the future.");
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
