package org.bridges.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.Group;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders to oneself or to a colleague: items that our own programme owns. They are no promise of
 * the plan; they come up as a task and as neutral mail to the one person.
 */
@Service
public class OwnReminders {

  /** Owner code of what we promised ourselves; never the code of an agency. */
  public static final String OURS = "OURS";

  private static final String ME = "ME";
  private static final String AREA = "OFFICE";
  private static final String NOT_TOLD = "NONE";

  private final Directory directory;
  private final Gate gate;

  OwnReminders(Directory directory, Gate gate) {
    this.directory = directory;
    this.gate = gate;
  }

  /** The coordinators who may open the case, whom one can remind. */
  @Transactional(readOnly = true)
  public List<StaffView> colleagues(UUID caseId) {
    return gate.mayHear(directory.inGroup(Group.COORDINATORS), Subject.ofCase(caseId));
  }

  /**
   * The item with all that a reminder needs.
   *
   * @throws Refused with COLLEAGUE_UNKNOWN for somebody who may not open the case
   */
  NewItem complete(UUID caseId, NewItem item, String by) {
    var who = ME.equals(item.inPerson()) ? by : item.inPerson();
    if (colleagues(caseId).stream().noneMatch(one -> one.username().equals(who))) {
      throw new Refused(
          "COLLEAGUE_UNKNOWN",
          "inPerson",
          "Choose a coordinator who works on this case: nobody else could open the reminder.");
    }
    return of(String.valueOf(item.description()), Objects.requireNonNull(item.dueAt()), who);
  }

  /** A reminder of ours for one person. */
  static NewItem of(String words, Instant dueAt, @Nullable String who) {
    return new NewItem(AREA, words, OURS, "-", dueAt, NOT_TOLD, null, who);
  }
}
