package org.bridges.intake;

import java.util.UUID;
import org.bridges.intake.ReferralRequest.Kind;
import org.bridges.plan.ServiceRequests;
import org.springframework.stereotype.Component;

/** What a referral asks for, on the case of a youth who was known already. */
@Component
class AskedServices {

  private final ReferralFile file;
  private final ServiceRequests requests;

  AskedServices(ReferralFile file, ServiceRequests requests) {
    this.file = file;
    this.requests = requests;
  }

  /** A service request, or any referral that names a need, becomes a task of the case; once. */
  void land(ReferralView referral, UUID caseId) {
    var needs = file.content(referral.id()).needs();
    if (referral.kind() == Kind.SERVICE_REQUEST || !needs.isEmpty()) {
      requests.ask(caseId, referral.id(), needs.stream().map(Enum::name).toList());
    }
  }
}
