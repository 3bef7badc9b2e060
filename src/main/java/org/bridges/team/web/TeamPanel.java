package org.bridges.team.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CasePanel;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/** The team on the page and in the JSON of a case. */
@Component
class TeamPanel implements CasePanel {

  private final TeamDesk team;

  TeamPanel(TeamDesk team) {
    this.team = team;
  }

  @Override
  public String name() {
    return "team";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "team/panel :: panel";
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    return Map.of("members", team.ofCase(caseId));
  }
}
