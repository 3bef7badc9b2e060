package org.bridges.reminder;

import java.util.Optional;

/**
 * What the module knows of a thing that our own people are reminded of. Its records are ahead of
 * the engine: what was answered a moment ago is not escalated any more, though the step still
 * stands.
 */
public interface StaffSubject {

  /** Model whose steps are about the thing. */
  String processId();

  /** Whether somebody must still be told of the step at this moment. */
  boolean isWanted(StaffDue due);

  /** User name of whom the reminder is for; empty where it is the group's. */
  Optional<String> inPerson(StaffDue due);
}
