package org.bridges.team;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.FamilyWish;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a family's wish from before the case to the family coordinators: it is proposed when the
 * team is put together, and begins when a coordinator says yes.
 */
@Service
public class FamilyOffer {

  private final ObjectProvider<FamilyAsked> asked;
  private final ApplicationEventPublisher events;

  FamilyOffer(ObjectProvider<FamilyAsked> asked, ApplicationEventPublisher events) {
    this.asked = asked;
    this.events = events;
  }

  /** What was asked for before the case was opened. */
  @Transactional(readOnly = true)
  public List<FamilyAsked.Asked> of(UUID caseId) {
    return asked.orderedStream().flatMap(one -> one.before(caseId).stream()).toList();
  }

  /**
   * A family coordinator was offered to the family, or not.
   *
   * @param answer YES, NO or LATER
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(UUID caseId, String answer, String by) {
    if (answer.equals("YES")) {
      of(caseId).forEach(one -> events.publishEvent(new FamilyWish(caseId, one.key(), by)));
    }
  }
}
