package org.bridges.team.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CasePanel;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.team.AdvocateDesk;
import org.bridges.team.ShutOutDesk;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/** The team on the page and in the JSON of a case. */
@Component
class TeamPanel implements CasePanel {

  private final TeamDesk team;
  private final ShutOutDesk shutOuts;
  private final AdvocateDesk advocates;
  private final Directory directory;

  TeamPanel(TeamDesk team, ShutOutDesk shutOuts, AdvocateDesk advocates, Directory directory) {
    this.team = team;
    this.advocates = advocates;
    this.shutOuts = shutOuts;
    this.directory = directory;
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
  public DataClass shows() {
    return DataClass.CASE;
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    return Map.of(
        "members",
        team.ofCase(caseId),
        "asks",
        AskView.of(advocates.ofCase(caseId), directory),
        "declines",
        AdvocateDesk.REASONS,
        "shutOut",
        shutOuts.ofCase(caseId),
        "people",
        directory.inGroups(),
        "agencies",
        directory.agencies(),
        "reasons",
        ShutOuts.Reason.values());
  }
}
