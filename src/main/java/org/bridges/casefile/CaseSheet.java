package org.bridges.casefile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a case's page and JSON show, gathered from the modules that know it. */
@Service
public class CaseSheet {

  private final CaseFile cases;
  private final Timeline timeline;
  private final ContactLog contacts;
  private final Worklist worklist;
  private final List<CasePanel> panels;
  private final Gate gate;

  CaseSheet(
      CaseFile cases,
      Timeline timeline,
      ContactLog contacts,
      Worklist worklist,
      List<CasePanel> panels,
      Gate gate) {
    this.cases = cases;
    this.timeline = timeline;
    this.contacts = contacts;
    this.worklist = worklist;
    this.gate = gate;
    this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
  }

  /** A case with its next steps, its history and the panels of other modules by name. */
  public record Sheet(
      CaseView care,
      List<OpenTask> next,
      List<Timeline.Shown> timeline,
      List<ContactLog.Attempt> contacts,
      Map<String, Map<String, Object>> panels,
      List<String> fragments,
      Set<DataClass> mayChange) {

    /** Whether the reader may change this kind of data. */
    public boolean may(String kind) {
      return mayChange.contains(DataClass.valueOf(kind));
    }
  }

  /** Gathers the sheet of a case, with the panels whose kind of data the person may see. */
  @Transactional(readOnly = true)
  public Sheet of(UUID caseId, StaffView person) {
    var open = gate.open(person, AuditAction.VIEW, Subject.ofCase(caseId));
    var shown = panels.stream().filter(panel -> open.contains(panel.shows())).toList();
    var content = new LinkedHashMap<String, Map<String, Object>>();
    shown.forEach(panel -> content.put(panel.name(), panel.content(caseId)));
    return new Sheet(
        cases.view(caseId),
        worklist.ofCase(caseId),
        timeline.ofCase(caseId),
        contacts.ofCase(caseId),
        content,
        shown.stream().map(CasePanel::template).toList(),
        gate.open(person, AuditAction.CHANGE, Subject.ofCase(caseId)));
  }
}
