package org.bridges.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-over whose case is closed. */
@OfficeTest
class TransferTests {

  @Autowired TeamOffice office;
  @Autowired CaseFile cases;

  @Test
  void whatWasOnlyAskedForIsNeverOfferedAndWhatWasOfferedIsTakenBack() {
    var care = cases.view(office.aCase(County.KERR, "en", "coordinator"));
    var now = Instant.now();
    var asked = Transfer.asked(UUID.randomUUID(), care, "HIDALGO", null, now);
    asked.endsWithItsCase(now);
    assertThat(asked.state()).as("who asked sees no offer").isEqualTo(TransferState.REFUSED);
    assertThat(asked.view("").settledAt()).isEqualTo(now);

    var offer = new Offer("HIDALGO", null, "NONE", "FAMILY");
    var offered = new Transfer(UUID.randomUUID(), care, offer, now);
    offered.endsWithItsCase(now);
    assertThat(offered.state()).isEqualTo(TransferState.WITHDRAWN);
    office.end();
  }
}
