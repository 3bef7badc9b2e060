package org.bridges.team;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Role;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.team.CaseloadRun.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands one case of a caseload over, with its steps, in one transaction. */
@Component
class CaseloadMove {

  private static final String ROUTE = "POST /caseloads/{username}";

  private final CaseloadRuns runs;
  private final CaseFile cases;
  private final StaffHandOver door;
  private final Candidates candidates;
  private final Gate gate;
  private final AuditTrail audit;
  private final OfficeTime time;

  CaseloadMove(
      CaseloadRuns runs,
      CaseFile cases,
      StaffHandOver door,
      Candidates candidates,
      Gate gate,
      AuditTrail audit,
      OfficeTime time) {
    this.runs = runs;
    this.cases = cases;
    this.door = door;
    this.candidates = candidates;
    this.gate = gate;
    this.audit = audit;
    this.time = time;
  }

  /** Hands the case over, or notes why it stays; what is settled is not touched again. */
  @Transactional
  void carryOut(UUID runId, UUID caseId) {
    var run = runs.find(runId).orElseThrow();
    var line = runs.lock(runId, caseId).orElseThrow();
    if (line.state() != CaseloadRun.State.WAITING) {
      return;
    }
    var care = cases.view(caseId);
    var problem = problem(care, run.from(), line.receiver());
    var moved = problem == null ? handOver(run, care, Objects.requireNonNull(line.receiver())) : 0;
    runs.settle(runId, caseId, problem, moved, time.instant());
  }

  private @Nullable Problem problem(CaseView care, String from, @Nullable String receiver) {
    if (care.closedAt() != null) {
      return Problem.CLOSED;
    }
    if (!from.equals(care.owner())) {
      return Problem.OWNER_CHANGED;
    }
    if (receiver == null || receiver.equals(from)) {
      return Problem.NOBODY_CHOSEN;
    }
    if (gate.isShutOut(care.id(), receiver)) {
      return Problem.SHUT_OUT;
    }
    return candidates.canTake(care.id(), receiver) ? null : Problem.CANNOT_TAKE_IT;
  }

  private int handOver(CaseloadRun run, CaseView care, String receiver) {
    var caseId = care.id();
    var moved =
        door.handOver(
            care, run.from(), receiver, "caseload:" + run.id() + ":" + caseId, run.startedBy());
    audit.record(
        new AuditEntry(
            new Actor(run.startedBy(), Role.MANAGER.name()),
            AuditAction.CHANGE,
            Subject.ofCase(caseId),
            List.of(DataClass.CASE),
            ROUTE,
            null,
            "CASELOAD:" + run.id()));
    return moved;
  }
}
