package org.bridges.plan.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CasePanel;
import org.bridges.plan.Appointments;
import org.bridges.plan.OwnReminders;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.ServiceRequests;
import org.bridges.plan.WaitingTimes;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** The plan on the page and in the JSON of a case. */
@Component
class PlanPanel implements CasePanel {

  private final PlanDesk plan;
  private final ServiceRequests requests;
  private final Appointments appointments;
  private final WaitingTimes waiting;
  private final OwnReminders own;

  PlanPanel(
      PlanDesk plan,
      ServiceRequests requests,
      Appointments appointments,
      WaitingTimes waiting,
      OwnReminders own) {
    this.plan = plan;
    this.requests = requests;
    this.appointments = appointments;
    this.waiting = waiting;
    this.own = own;
  }

  /** Somebody of ours whom one can remind. */
  record Colleague(String username, String displayName) {}

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String template() {
    return "plan/panel :: panel";
  }

  @Override
  public DataClass shows() {
    return DataClass.PLAN;
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    return Map.of(
        "items", plan.ofCase(caseId),
        "ours", plan.ours(caseId),
        "since", waiting.since(caseId),
        "colleagues",
            own.colleagues(caseId).stream()
                .map(one -> new Colleague(one.username(), one.displayName()))
                .toList(),
        "areas", PlanDesk.AREAS,
        "asked", requests.ofCase(caseId),
        "appointments", appointments.ahead(caseId));
  }
}
