package org.bridges.casefile;

import java.util.UUID;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears in the way of a case that the family wants help, also where the youth wants none. */
@Component
public class FamilyWishes {

  private static final String FORM = "support-family";

  private final Worklist worklist;
  private final ApplicationEventPublisher events;

  FamilyWishes(Worklist worklist, ApplicationEventPublisher events) {
    this.worklist = worklist;
    this.events = events;
  }

  /**
   * The answer of the step that asks the family, which the process carries on with it: each asking
   * counts once.
   *
   * @param answer YES, NO or LATER; null where nobody asked
   */
  @Transactional
  public void heard(UUID caseId, @Nullable String answer) {
    if ("YES".equals(answer)) {
      worklist
          .lastCompleted(FORM, caseId)
          .ifPresent(
              asked ->
                  events.publishEvent(
                      new FamilyWish(
                          caseId,
                          "asked:" + asked.id(),
                          worklist.lastCompletedBy(FORM, caseId).orElse(""))));
    }
  }
}
