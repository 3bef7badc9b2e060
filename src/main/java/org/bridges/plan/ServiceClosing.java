package org.bridges.plan;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.OpenMatters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Services that were asked for and that nobody has answered when a case is to be closed. */
@Component
class ServiceClosing implements OpenMatters {

  private final ServiceRequests requests;

  ServiceClosing(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Matter> openIn(UUID caseId) {
    return requests.ofCase(caseId).stream()
        .filter(one -> one.answer() == null)
        .map(one -> new Matter(one.id(), "A service was asked for: " + one.words(), false))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID caseId, UUID matterId) {
    requests.endWithCase(matterId);
  }
}
