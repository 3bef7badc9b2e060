package org.bridges.caseload;

import java.util.List;
import org.bridges.directory.StaffView;
import org.springframework.stereotype.Service;

/** Opens one running case from what somebody wrote, on the page or as JSON. */
@Service
public class RunningCaseDoor {

  private final CaseReader reader;
  private final RunningDesk desk;

  RunningCaseDoor(CaseReader reader, RunningDesk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  /** Everything that is wrong with it; empty where it can be opened. */
  public List<Wrong> wrong(Written written, StaffView person) {
    return reader.read(written, person).wrong();
  }

  /**
   * Opens the case, or answers the one that was opened for the same number and coordinator.
   *
   * @throws IllegalArgumentException where something is wrong with it
   * @throws PossiblyKnown when somebody alike is known and nobody has looked at it
   */
  public RunningDesk.Outcome open(Written written, StaffView person) {
    var running = reader.read(written, person).running();
    if (running == null) {
      throw new IllegalArgumentException("What was written was not looked at");
    }
    return desk.open(running, person);
  }
}
