package org.bridges.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.reminder.PartnerShares;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators decide about things that stopped. The help to the youth goes on in any case.
 */
@Service
public class StoppedDesk {

  private final StoppedShares stopped;
  private final ShareBook book;
  private final Sharing sharing;
  private final PartnerShares shares;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;

  StoppedDesk(
      StoppedShares stopped,
      ShareBook book,
      Sharing sharing,
      PartnerShares shares,
      Directory directory,
      Timeline timeline,
      Worklist worklist) {
    this.stopped = stopped;
    this.book = book;
    this.sharing = sharing;
    this.shares = shares;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
  }

  /**
   * One thing that stopped.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public StoppedShare view(UUID stopId) {
    return stopped.find(stopId).orElseThrow(() -> new Missing("stopped share"));
  }

  /** What stopped in a case and waits for a decision, or waited for one. */
  @Transactional(readOnly = true)
  public List<StoppedShare> ofCase(UUID caseId) {
    return stopped.ofCase(caseId);
  }

  /** Ids of what nobody has decided on. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return stopped.open();
  }

  /** What the agency of a stopped thing had received of this case before, newest first. */
  @Transactional(readOnly = true)
  public List<Shared> alreadyReceived(StoppedShare one) {
    return book.ofCase(one.caseId()).stream()
        .filter(share -> share.agencyCode().equals(one.agencyCode()))
        .toList();
  }

  /**
   * Looks at a decision without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, or BASIS_MISSING where it cannot go on
   */
  @Transactional(readOnly = true)
  public void check(UUID stopId, @Nullable String answer) {
    var decision = read(answer);
    var one = view(stopId);
    if (decision == StoppedShare.Answer.NEW_BASIS
        && !sharing.permits(one.caseId(), one.agencyCode(), one.dataClass())) {
      throw new Refused(
          "BASIS_MISSING",
          "No release or other basis for this agency is recorded. Record it first, or choose another answer.");
    }
  }

  /**
   * Records the decision, once; with a new basis the last mail that was stopped goes again.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void record(UUID stopId, @Nullable String answer) {
    var one = view(stopId);
    if (one.answer() != null) {
      return;
    }
    check(stopId, answer);
    var decision = read(answer);
    var by = worklist.lastCompletedBy("settle-stopped", stopId).orElse("");
    if (!stopped.settle(stopId, decision, by)) {
      return;
    }
    if (decision == StoppedShare.Answer.NEW_BASIS) {
      shares.sendAgain(one.subjectId(), one.agencyCode());
    }
    timeline.add(
        TimelineEntry.ofCase(
                one.caseId(),
                "stopped-settled:" + stopId,
                "Settled with %s, %s: %s"
                    .formatted(
                        directory.agency(one.agencyCode()).name(),
                        StoppedShares.what(one.dataClass()),
                        words(decision)))
            .by(by));
  }

  private static StoppedShare.Answer read(@Nullable String answer) {
    return Optional.ofNullable(answer)
        .flatMap(
            code ->
                Arrays.stream(StoppedShare.Answer.values())
                    .filter(one -> one.name().equals(code))
                    .findFirst())
        .orElseThrow(() -> new Refused("ANSWER_MISSING", "Say what happens instead."));
  }

  private static String words(StoppedShare.Answer decision) {
    return switch (decision) {
      case OTHER_WAY -> "done without this agency";
      case NEW_BASIS -> "goes on, on a new basis";
      case NOT_NEEDED -> "not needed any more";
    };
  }
}
