package org.bridges.plan;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the plan of a meeting: drafts become promises, the care case hears of it. */
@Service
public class PlanIssue {

  private final CaseFile cases;
  private final PlanDesk desk;
  private final ActionItems items;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final Worklist worklist;
  private final JdbcClient jdbc;

  PlanIssue(
      CaseFile cases,
      PlanDesk desk,
      ActionItems items,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      Worklist worklist,
      JdbcClient jdbc) {
    this.cases = cases;
    this.desk = desk;
    this.items = items;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.worklist = worklist;
    this.jdbc = jdbc;
  }

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with PLAN_NOT_CONFIRMED or NO_ITEMS
   */
  public void check(UUID caseId, @Nullable String confirmed) {
    if (!"YES".equals(confirmed)) {
      throw new Refused("PLAN_NOT_CONFIRMED", "Confirm that the plan is complete.");
    }
    if (items.findByCaseIdAndInPersonIsNullOrderByDueAt(caseId).isEmpty()) {
      throw new Refused(
          "NO_ITEMS", "Write down at least one action item before the plan goes out.");
    }
  }

  /**
   * Issues the plan; the same meeting twice is one issue. A case that was closed at the same moment
   * has none any more.
   *
   * @param awaited whether the care case waits for this meeting's plan
   */
  @Transactional
  public void issue(
      UUID caseId,
      UUID meetingId,
      @Nullable String confirmed,
      @Nullable String copyForYouth,
      boolean awaited) {
    if (isIssued(meetingId) || cases.view(caseId).closedAt() != null) {
      return;
    }
    check(caseId, confirmed);
    var by = worklist.lastCompletedBy("issue-plan", meetingId).orElse("");
    var number = insert(caseId, meetingId, String.valueOf(copyForYouth), by);
    var drafts = items.findByCaseIdAndStateOrderByDueAt(caseId, ItemState.DRAFT);
    drafts.forEach(item -> desk.stand(item, by));
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "plan:" + meetingId,
                "Plan " + number + " issued with " + drafts.size() + " new action items")
            .by(by));
    if (awaited) {
      outbox.publish(caseId, "meeting.planIssued", meetingId, Map.of());
    }
  }

  /** The meetings whose plan is issued. */
  public Set<UUID> issuedMeetings() {
    return Set.copyOf(jdbc.sql("select meeting_id from plan_issue").query(UUID.class).list());
  }

  /** Whether the plan of this meeting is issued. */
  public boolean isIssued(UUID meetingId) {
    return jdbc.sql("select count(*) from plan_issue where meeting_id = ?")
            .param(meetingId)
            .query(Integer.class)
            .single()
        > 0;
  }

  private int insert(UUID caseId, UUID meetingId, String copy, String by) {
    return jdbc.sql(
            """
            insert into plan_issue (id, case_id, meeting_id, number, issued_at, issued_by, copy_for_youth)
            select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ? from plan_issue where case_id = ?
            returning number
            """)
        .params(
            UUID.randomUUID(), caseId, meetingId, Timestamp.from(time.instant()), by, copy, caseId)
        .query(Integer.class)
        .single();
  }
}
