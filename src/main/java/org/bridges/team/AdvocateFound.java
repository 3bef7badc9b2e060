package org.bridges.team;

import java.util.List;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does when no agency is left that could be asked for an advocate. */
@Service
public class AdvocateFound {

  private final AdvocateBook book;
  private final AdvocateDesk desk;
  private final Directory directory;
  private final Gate gate;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;

  AdvocateFound(
      AdvocateBook book,
      AdvocateDesk desk,
      Directory directory,
      Gate gate,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.directory = directory;
    this.gate = gate;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
  }

  /** The agencies that a coordinator can choose from: who is shut out is not among them. */
  @Transactional(readOnly = true)
  public List<AgencyView> choice(UUID caseId) {
    return directory.agencies().stream()
        .filter(agency -> agency.kind().equals("ADVOCACY"))
        .filter(agency -> !gate.isShutOut(caseId, agency.code()))
        .toList();
  }

  /**
   * Looks at what a coordinator found without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, AGENCY_MISSING or ASKED_BEFORE
   */
  @Transactional(readOnly = true)
  public void check(
      UUID requestId, UUID caseId, @Nullable String found, @Nullable String agencyCode) {
    if (found == null || !List.of("AGREED", "ASK", "OURSELVES").contains(found)) {
      throw new Refused("ANSWER_MISSING", "Say who goes to the youth.");
    }
    if (found.equals("OURSELVES")) {
      return;
    }
    if (choice(caseId).stream().noneMatch(agency -> agency.code().equals(agencyCode))) {
      throw new Refused("AGENCY_MISSING", "Choose an agency of the list.");
    }
    if (found.equals("ASK")
        && book.ofRequest(requestId).stream()
            .anyMatch(ask -> ask.agencyCode().equals(agencyCode))) {
      throw new Refused(
          "ASKED_BEFORE",
          "This agency was asked before. Choose another one, or note that it agreed.");
    }
  }

  /**
   * Records what a coordinator found.
   *
   * @return whether another agency is to be asked
   * @throws Refused as {@link #check}
   */
  @Transactional
  public boolean record(UUID requestId, @Nullable String found, @Nullable String agencyCode) {
    var request = book.lock(requestId);
    if (request.state() != AdvocateBook.State.NOBODY_LEFT) {
      return request.state() == AdvocateBook.State.ASKING;
    }
    var caseId = request.caseId();
    check(requestId, caseId, found, agencyCode);
    var by = worklist.lastCompletedBy("find-advocate", requestId).orElse("");
    var code = String.valueOf(agencyCode);
    switch (String.valueOf(found)) {
      case "ASK" -> book.askFirst(requestId, code);
      case "AGREED" -> {
        desk.joins(requestId, caseId, code);
        note(requestId, caseId, directory.agency(code).name() + " sends an advocate", by);
      }
      default -> {
        book.becomes(requestId, AdvocateBook.State.SETTLED, time.instant());
        note(requestId, caseId, "Our own people go to the youth instead of an advocate", by);
      }
    }
    return "ASK".equals(found);
  }

  private void note(UUID requestId, UUID caseId, String what, String by) {
    timeline.add(TimelineEntry.ofCase(caseId, "advocate-found:" + requestId, what).by(by));
  }
}
