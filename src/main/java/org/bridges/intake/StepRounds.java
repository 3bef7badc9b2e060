package org.bridges.intake;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Which task of a referral stands, the how manieth it is, and how often a talk was tried. */
@Embeddable
class StepRounds {

  private @Nullable String currentForm;
  private int stepRound;
  private int consultTries;
  private int triedRound;

  void starts(String form, boolean isAgain) {
    currentForm = form;
    if (!isAgain) {
      stepRound++;
    }
  }

  @Nullable String currentForm() {
    return currentForm;
  }

  int round() {
    return stepRound;
  }

  /** Counts a try, once for each task; answers how many there were. */
  int triedToReach() {
    if (triedRound != stepRound) {
      triedRound = stepRound;
      consultTries++;
    }
    return consultTries;
  }
}
