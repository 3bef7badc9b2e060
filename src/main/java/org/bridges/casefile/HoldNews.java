package org.bridges.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our own people hear at once, by a neutral mail, that a youth is missing or was found: who is on
 * call for the county, the coordinator, and the advocates of the case.
 */
@Component
class HoldNews {

  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final Reminders reminders;
  private final OfficeTime time;

  HoldNews(CaseFile cases, Directory directory, Gate gate, Reminders reminders, OfficeTime time) {
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.reminders = reminders;
    this.time = time;
  }

  /** Where nobody is on call, or the gate closes the case to whoever is, the managers hear. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(HoldBegan hold) {
    if (!hold.isNews()) {
      return;
    }
    var key = "missing:" + hold.episodeId();
    var hear = new ArrayList<Recipient>(coordinator(hold.caseId()));
    hear.add(onCall(hold.caseId()));
    tell(key, NoticeKind.YOUTH_MISSING, hold.caseId(), hear);
  }

  /** The coordinator and the advocates go to the youth now. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(YouthRecovered recovered) {
    var hear = new ArrayList<Recipient>(coordinator(recovered.caseId()));
    hear.add(Recipient.group(Group.ADVOCATES));
    var key = "recovered:" + recovered.recoveryId();
    tell(key, NoticeKind.YOUTH_RECOVERED, recovered.caseId(), hear);
  }

  private List<Recipient> coordinator(UUID caseId) {
    var owner = cases.view(caseId).owner();
    return List.of(owner == null ? Recipient.group(Group.COORDINATORS) : Recipient.person(owner));
  }

  private Recipient onCall(UUID caseId) {
    var onCall = directory.onCall(cases.view(caseId).county());
    return gate.mayHear(onCall, Subject.ofCase(caseId)).stream()
        .findFirst()
        .map(one -> Recipient.person(one.username()))
        .orElseGet(() -> Recipient.group(Group.MANAGERS));
  }

  private void tell(String key, NoticeKind kind, UUID caseId, List<Recipient> hear) {
    for (var one : hear) {
      reminders.notify(new NoticeRequest(key, kind, one, caseId, null, time.instant(), null));
    }
  }
}
