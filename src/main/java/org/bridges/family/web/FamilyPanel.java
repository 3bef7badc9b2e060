package org.bridges.family.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CasePanel;
import org.bridges.family.FamilySheet;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** How the family stands, on the page and in the JSON of a case; who it is says its own page. */
@Component
class FamilyPanel implements CasePanel {

  private final FamilySheet sheets;

  FamilyPanel(FamilySheet sheets) {
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return "household";
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public String template() {
    return "family/panel :: panel";
  }

  @Override
  public DataClass shows() {
    return DataClass.HOUSEHOLD;
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    var content = new LinkedHashMap<String, Object>();
    content.put("people", sheets.count(caseId));
    content.put("support", sheets.support(caseId));
    return content;
  }
}
