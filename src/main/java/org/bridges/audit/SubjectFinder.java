package org.bridges.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows whose record an id in an address belongs to; the module that keeps the records does. */
public interface SubjectFinder {

  /** Which ids it knows. */
  SubjectKind kind();

  /** Whose record it is; empty where there is none. Throws nothing for a text that is no id. */
  Optional<Found> find(String id);

  /**
   * A record.
   *
   * @param step form of the task, where the record is one
   * @param actor who comes by this id, where the id says so; else it is who is signed in
   */
  record Found(Subject subject, @Nullable String step, @Nullable Actor actor) {

    /** A record that says nothing of step or actor. */
    public static Found of(Subject subject) {
      return new Found(subject, null, null);
    }
  }
}
