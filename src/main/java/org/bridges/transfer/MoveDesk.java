package org.bridges.transfer;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A youth moved: a coordinator assesses whether somebody else should lead. */
@Service
public class MoveDesk {

  private static final Set<String> KINDS =
      Set.of("PLACEMENT", "COUNTY", "OUT_OF_AREA", "PROVIDER", "STAFF");

  private final CaseFile cases;
  private final TransferDesk transfers;
  private final Timeline timeline;
  private final Outbox outbox;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final JdbcClient jdbc;

  MoveDesk(
      CaseFile cases,
      TransferDesk transfers,
      Timeline timeline,
      Outbox outbox,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher,
      JdbcClient jdbc) {
    this.cases = cases;
    this.transfers = transfers;
    this.timeline = timeline;
    this.outbox = outbox;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  /**
   * Records a move; the care case asks a coordinator to assess it.
   *
   * @param kind PLACEMENT, COUNTY, OUT_OF_AREA, PROVIDER or STAFF
   */
  @Transactional
  public UUID moved(UUID caseId, @Nullable String kind, @Nullable String note, String by) {
    var care = cases.view(caseId);
    if (kind == null || !KINDS.contains(kind)) {
      throw new Refused("KIND_MISSING", "Say what kind of move it is.");
    }
    if (care.closedAt() != null) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into move (id, case_id, kind, reported_at, reported_by, note)
            values (:id, :caseId, :kind, :at, :by, :note)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("kind", kind)
        .param("at", Timestamp.from(time.instant()))
        .param("by", by)
        .param("note", cipher.row("move", id).toColumn("note", note), java.sql.Types.BINARY)
        .update();
    timeline.add(
        TimelineEntry.ofCase(caseId, "move:" + id, "The youth moved (" + inWords(kind) + ")")
            .by(by)
            .with(note));
    var variables = new HashMap<String, Object>();
    variables.put("moveId", id.toString());
    variables.put("urgency", care.urgency().name());
    variables.put("county", care.county().name());
    outbox.publish(
        caseId,
        "casefile.youthMoved",
        caseId,
        variables,
        new StageClock("MOVE_ASSESSED", time.instant(), "moveAssessed"));
    return id;
  }

  /**
   * Looks at the assessment without storing anything.
   *
   * @throws Refused as an offer, or ANSWER_MISSING
   */
  @Transactional(readOnly = true)
  public void check(UUID caseId, @Nullable String needed, Offer offer) {
    if (needed == null) {
      throw new Refused("ANSWER_MISSING", "Say whether a hand-over is needed.");
    }
    if (needed.equals("YES")) {
      transfers.check(caseId, offer);
    }
  }

  /**
   * Records the basis of a hand-over that is about to be offered, with the reason in words.
   *
   * @throws Refused as an offer
   */
  @Transactional
  public void settleBasis(UUID caseId, @Nullable String needed, Offer offer, String by) {
    if ("YES".equals(needed)) {
      transfers.settleBasis(caseId, offer, by);
    }
  }

  /** Whether the move was assessed; one that nobody knows needs no assessment. */
  @Transactional(readOnly = true)
  public boolean isDecided(UUID moveId) {
    return jdbc.sql("select count(*) from move where id = ? and decided is null")
            .param(moveId)
            .query(Integer.class)
            .single()
        == 0;
  }

  /** Records the assessment; where a hand-over is needed it is offered, once. */
  @Transactional
  public void record(UUID caseId, UUID moveId, @Nullable String needed, Offer offer) {
    var by = worklist.lastCompletedBy("assess-move", moveId).orElse("");
    if ("YES".equals(needed)) {
      var transferId = UUID.nameUUIDFromBytes(("move:" + moveId).getBytes(StandardCharsets.UTF_8));
      transfers.offer(caseId, transferId, offer, by);
    } else {
      check(caseId, needed, offer);
      timeline.add(
          TimelineEntry.ofCase(
                  caseId,
                  "move-stays:" + moveId,
                  "Move assessed: we keep the lead" + BothSides.inBrackets(offer.reason()))
              .by(by));
    }
    jdbc.sql("update move set decided = ? where id = ?").params(needed, moveId).update();
  }

  private static String inWords(String kind) {
    return switch (kind) {
      case "PLACEMENT" -> "another placement";
      case "COUNTY" -> "another county";
      case "OUT_OF_AREA" -> "out of the area";
      case "PROVIDER" -> "another service provider";
      default -> "another staff member";
    };
  }
}
