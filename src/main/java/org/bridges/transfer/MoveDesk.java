package org.bridges.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Something moved in a case: recorded, told to the team, and assessed where the youth moved. */
@Service
public class MoveDesk {

  /** Why no hand-over is needed. */
  public static final Set<String> STAYS =
      Set.of("SAME_COUNTY", "CLOSE_ENOUGH", "YOUTH_WISH", "SHORT_STAY", "NO_RECEIVER", "OTHER");

  private final CaseFile cases;
  private final MoveBook book;
  private final YouthMove youth;
  private final StaffMove staff;
  private final ProviderDesk providers;
  private final MoveNews news;
  private final TransferDesk transfers;
  private final Timeline timeline;
  private final Worklist worklist;

  MoveDesk(
      CaseFile cases,
      MoveBook book,
      YouthMove youth,
      StaffMove staff,
      ProviderDesk providers,
      MoveNews news,
      TransferDesk transfers,
      Timeline timeline,
      Worklist worklist) {
    this.cases = cases;
    this.book = book;
    this.youth = youth;
    this.staff = staff;
    this.providers = providers;
    this.news = news;
    this.transfers = transfers;
    this.timeline = timeline;
    this.worklist = worklist;
  }

  /**
   * Records a move, whose consequences begin with the commit. The place stands with the move and
   * not on the timeline, which more people read.
   *
   * @throws Refused with KIND_MISSING, or what its kind needs
   * @throws WrongState with {@code case-closed}
   */
  @Transactional
  public UUID moved(UUID caseId, NewMove move, String by) {
    var care = cases.view(caseId);
    var kind = MoveKind.of(move.kind());
    if (care.closedAt() != null) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
    return switch (kind) {
      case STAFF -> staffChanges(care, move, by);
      case PROVIDER -> providerChanges(care, move, by);
      default -> youthMoves(care, kind, move, by);
    };
  }

  private UUID youthMoves(CaseView care, MoveKind kind, NewMove move, String by) {
    var place = youth.place(care, kind, move.toCounty());
    var id = note(care, kind, move, place, by);
    youth.follow(care, id, place);
    news.tell(care, id, by);
    return id;
  }

  private UUID staffChanges(CaseView care, NewMove move, String by) {
    var checked = staff.check(care, move);
    var id = note(care, MoveKind.STAFF, checked, null, by);
    staff.follow(care, id, checked, by);
    news.tell(cases.view(care.id()), id, by);
    return id;
  }

  private UUID providerChanges(CaseView care, NewMove move, String by) {
    providers.check(care, move);
    var id = note(care, MoveKind.PROVIDER, move, null, by);
    var from = String.valueOf(move.fromAgency());
    var to = String.valueOf(move.toAgency());
    news.tell(care, id, by, from, to);
    providers.follow(care, id, from, to, by);
    return id;
  }

  private UUID note(CaseView care, MoveKind kind, NewMove move, @Nullable County place, String by) {
    var id = book.add(care, kind, move, place, by);
    var what = kind.isOfYouth() ? "The youth moved (" : "Change recorded (";
    timeline.add(
        TimelineEntry.ofCase(care.id(), "move:" + id, what + kind.label() + ")")
            .by(by)
            .with(move.note()));
    return id;
  }

  /** Who could work on the case in place of whom. */
  @Transactional(readOnly = true)
  public StaffChoice staffChoice(UUID caseId) {
    var care = cases.view(caseId);
    return new StaffChoice(staff.atWork(care), staff.receivers(care));
  }

  /** Who works on a case, and who could take it over. */
  public record StaffChoice(List<StaffView> atWork, List<StaffView> receivers) {}

  /** The moves of a case, newest first. */
  @Transactional(readOnly = true)
  public List<MoveView> ofCase(UUID caseId) {
    return book.ofCase(caseId);
  }

  /**
   * One move.
   *
   * @throws org.bridges.shared.Missing when there is none
   */
  @Transactional(readOnly = true)
  public MoveView view(UUID moveId) {
    return book.require(moveId);
  }

  /**
   * Looks at the assessment without storing anything.
   *
   * @throws Refused as an offer, or ANSWER_MISSING or STAY_REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID caseId, @Nullable String needed, @Nullable String staysBecause, Offer offer) {
    if (needed == null) {
      throw new Refused("ANSWER_MISSING", "Say whether a hand-over is needed.");
    }
    if (needed.equals("YES")) {
      transfers.check(caseId, offer);
    } else if (staysBecause == null || !STAYS.contains(staysBecause)) {
      throw new Refused("STAY_REASON_MISSING", "Choose why no hand-over is needed.");
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
    return book.find(moveId).map(move -> move.decided() != null).orElse(true);
  }

  /** Records the assessment; where a hand-over is needed it is offered, once. */
  @Transactional
  public void record(
      UUID caseId,
      UUID moveId,
      @Nullable String needed,
      @Nullable String staysBecause,
      Offer offer) {
    var by = worklist.lastCompletedBy("assess-move", moveId).orElse("");
    var isOffered = "YES".equals(needed);
    if (isOffered) {
      var transferId = UUID.nameUUIDFromBytes(("move:" + moveId).getBytes(StandardCharsets.UTF_8));
      transfers.offer(caseId, transferId, offer, by);
    } else {
      check(caseId, needed, staysBecause, offer);
    }
    var what =
        isOffered
            ? "Move assessed: a hand-over is offered" + BothSides.inBrackets(offer.reason())
            : "Move assessed: no hand-over needed, we keep the lead"
                + BothSides.inBrackets(staysBecause);
    timeline.add(TimelineEntry.ofCase(caseId, "move-assessed:" + moveId, what).by(by));
    book.decided(moveId, needed, isOffered ? null : staysBecause);
  }
}
