package org.bridges.casefile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  CaseSheet(
      CaseFile cases,
      Timeline timeline,
      ContactLog contacts,
      Worklist worklist,
      List<CasePanel> panels) {
    this.cases = cases;
    this.timeline = timeline;
    this.contacts = contacts;
    this.worklist = worklist;
    this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
  }

  /** A case with its next steps, its history and the panels of other modules by name. */
  public record Sheet(
      CaseView care,
      List<OpenTask> next,
      List<Timeline.Shown> timeline,
      List<ContactLog.Attempt> contacts,
      Map<String, Map<String, Object>> panels,
      List<String> fragments) {}

  /** Gathers the sheet of a case. */
  @Transactional(readOnly = true)
  public Sheet of(UUID caseId) {
    var content = new LinkedHashMap<String, Map<String, Object>>();
    panels.forEach(panel -> content.put(panel.name(), panel.content(caseId)));
    return new Sheet(
        cases.view(caseId),
        worklist.ofCase(caseId),
        timeline.ofCase(caseId),
        contacts.ofCase(caseId),
        content,
        panels.stream().map(CasePanel::template).toList());
  }
}
