package org.bridges.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a module above knows of a case when a follow-up round looks at it. */
public interface RoundFacts {

  /** What is open, a short sentence each, what presses most first. */
  List<String> open(UUID caseId);

  /** What comes next and has a date ahead, in words; empty where this module knows of nothing. */
  Optional<String> nextStep(UUID caseId);
}
