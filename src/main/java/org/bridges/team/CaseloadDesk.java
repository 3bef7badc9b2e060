package org.bridges.team;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Directory;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.background.BackgroundWork;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager hands all cases of a coordinator over who leaves or falls ill. */
@Service
public class CaseloadDesk {

  private final CaseloadRuns runs;
  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final Worklist worklist;
  private final Reminders reminders;
  private final BackgroundWork background;
  private final RecordLock lock;
  private final OfficeTime time;

  CaseloadDesk(
      CaseloadRuns runs,
      CaseFile cases,
      Directory directory,
      Gate gate,
      Worklist worklist,
      Reminders reminders,
      BackgroundWork background,
      RecordLock lock,
      OfficeTime time) {
    this.runs = runs;
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.worklist = worklist;
    this.reminders = reminders;
    this.background = background;
    this.lock = lock;
    this.time = time;
  }

  /**
   * Begins to hand over; a second click while it runs is the same run.
   *
   * @param chosen user name of the receiver for each case; a case without one stays and is listed
   * @param by user name of the manager
   * @throws Refused with NOTHING_CHOSEN where no case of the person has a receiver
   */
  @Transactional
  public UUID start(String from, Map<UUID, String> chosen, String by) {
    directory.staff(from);
    lock.hold("caseload:" + from);
    var running = runs.running(from);
    if (running.isPresent()) {
      return running.get().id();
    }
    var own = cases.openOf(from).stream().filter(care -> !gate.isShutOut(care.id(), by)).toList();
    if (own.stream().noneMatch(care -> chosen.containsKey(care.id()))) {
      throw new Refused("NOTHING_CHOSEN", "Choose who takes the cases.");
    }
    var id = UUID.randomUUID();
    runs.add(id, from, by, time.instant());
    own.forEach(care -> runs.addLine(id, care.id(), chosen.get(care.id())));
    background.soon(CaseloadErrand.of(id));
    return id;
  }

  /** The run of a person that is under way, or the last one. */
  @Transactional(readOnly = true)
  public Optional<CaseloadRun> last(String from) {
    return runs.last(from);
  }

  /**
   * Every case is settled: steps of other records go back to their groups, and each receiver hears
   * once; twice is once.
   */
  @Transactional
  public void finish(UUID runId) {
    var run = runs.find(runId).orElseThrow();
    if (!runs.waiting(runId).isEmpty() || !runs.end(runId, time.instant())) {
      return;
    }
    Caseload.others(worklist.heldBy(run.from()), cases.openOf(run.from()))
        .forEach(task -> worklist.passOn(task.id(), run.from(), ""));
    run.lines().stream()
        .filter(line -> line.state() == CaseloadRun.State.DONE)
        .map(line -> String.valueOf(line.receiver()))
        .distinct()
        .forEach(receiver -> tell(run, receiver));
  }

  private void tell(CaseloadRun run, String receiver) {
    reminders.notify(
        new NoticeRequest(
            "caseload:" + run.id(),
            NoticeKind.STAFF_REMINDER,
            Recipient.person(receiver),
            null,
            null,
            time.instant(),
            null));
  }
}
