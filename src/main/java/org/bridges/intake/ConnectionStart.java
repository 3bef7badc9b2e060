package org.bridges.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.intake.AgencyConnection.State;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A referral that is to be connected elsewhere begins a process of its own. */
@Service
public class ConnectionStart {

  private static final Set<State> OPEN =
      Stream.of(State.values())
          .filter(State::isOpen)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private final AgencyConnections connections;
  private final Outbox outbox;
  private final OfficeTime time;

  ConnectionStart(AgencyConnections connections, Outbox outbox, OfficeTime time) {
    this.connections = connections;
    this.outbox = outbox;
    this.time = time;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ReferralDecided decided) {
    var referral = decided.referral();
    if (!decided.code().equals("CONNECT_ELSEWHERE")
        || connections.findFirstByReferralIdOrderByRoundDesc(referral.id()).isPresent()) {
      return;
    }
    connections.save(new AgencyConnection(referral.id(), 1));
    outbox.start(
        referral.id(),
        "connection",
        referral.id(),
        0,
        variables(referral),
        new StageClock("CONNECT", time.instant(), "connect"));
  }

  /** Ids of the referrals of which somebody is not yet known to have arrived. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return connections.referralsIn(OPEN);
  }

  /** What every process beside a referral starts with: ids and codes. */
  static Map<String, Object> variables(ReferralView referral) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("referralId", referral.id().toString());
    variables.put("caseNumber", referral.caseNumber());
    variables.put("urgency", referral.urgency().name());
    variables.put("safetyFirst", referral.safetyFirst());
    if (referral.county() != null) {
      variables.put("county", referral.county());
    }
    if (referral.caseId() != null) {
      variables.put("caseId", referral.caseId().toString());
    }
    return variables;
  }
}
