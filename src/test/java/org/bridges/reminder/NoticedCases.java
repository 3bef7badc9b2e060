package org.bridges.reminder;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.springframework.stereotype.Component;

/** Cases behind the notices of tests, so that the coordinators on duty hear of them. */
@Component
class NoticedCases {

  private final CaseFile cases;

  NoticedCases(CaseFile cases) {
    this.cases = cases;
  }

  /** A case of Kerr without an owner. */
  void open(UUID caseId) {
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
  }
}
