package org.bridges.consent;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.springframework.stereotype.Component;

/** Cases of youths who do not exist. */
@Component
public class InventedCases {

  private final CaseFile cases;

  InventedCases(CaseFile cases) {
    this.cases = cases;
  }

  /** Opens one. */
  public UUID open() {
    return open(UUID.randomUUID());
  }

  /** Opens one for a youth of the vault. */
  public UUID open(UUID youthId) {
    var id = UUID.randomUUID();
    cases.open(
        new NewCase(
            id,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youthId,
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    return id;
  }
}
