package org.bridges.intake;

import java.time.Instant;
import java.util.UUID;
import org.bridges.eligibility.AgeBand;

/** What the office itself knows about a referral in the moment it arrives. */
record Arrival(
    Instant at,
    String receipt,
    String caseNumber,
    String channel,
    UUID youthId,
    boolean youthKnown,
    AgeBand ageBand,
    boolean ageDiffers,
    String content) {}
