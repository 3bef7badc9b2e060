package org.bridges.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.RoundFacts;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the plan tells a follow-up round: open promises, late ones, and what they wait for. */
@Component
@Order(1)
class PlanRound implements RoundFacts {

  private final PlanDesk plan;
  private final WaitingTimes waiting;
  private final Directory directory;
  private final OfficeTime time;

  PlanRound(PlanDesk plan, WaitingTimes waiting, Directory directory, OfficeTime time) {
    this.plan = plan;
    this.waiting = waiting;
    this.directory = directory;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> open(UUID caseId) {
    var since = waiting.since(caseId);
    return plan.ofCase(caseId).stream()
        .filter(item -> item.state().isOpen())
        .map(item -> sentence(item, since))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> nextStep(UUID caseId) {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.state().isOpen() && item.dueAt().isAfter(time.instant()))
        .findFirst()
        .map(item -> "an action item until " + time.spoken(item.dueAt()));
  }

  private String sentence(ItemView item, Map<UUID, Instant> since) {
    var isLate = item.dueAt().isBefore(time.instant());
    var words = new StringBuilder(item.description());
    words.append(" (").append(directory.agency(item.agencyCode()).name()).append("): ");
    words.append(item.state().label());
    words.append(isLate ? ", late since " : ", until ").append(time.spoken(item.dueAt()));
    var reason = item.waitsFor();
    if (reason != null) {
      words.append(", waits for ").append(WaitsFor.words(reason));
      Optional.ofNullable(since.get(item.id()))
          .ifPresent(from -> words.append(" since ").append(time.spoken(from)));
    }
    return words.toString();
  }
}
