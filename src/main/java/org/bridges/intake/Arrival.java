package org.bridges.intake;

import java.util.UUID;
import org.bridges.eligibility.AgeBand;

/** What the office itself knows about a referral in the moment it arrives. */
record Arrival(
    Received how,
    String receipt,
    String caseNumber,
    UUID youthId,
    boolean youthKnown,
    AgeBand ageBand,
    boolean ageDiffers,
    String content) {}
