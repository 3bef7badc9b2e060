package org.bridges.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** Whether the youth is missing, who was told, and when she or he was found; first on the page. */
@Component
class MissingPanel implements CasePanel {

  private final MissingBook missing;
  private final RecoveryBook recoveries;

  MissingPanel(MissingBook missing, RecoveryBook recoveries) {
    this.missing = missing;
    this.recoveries = recoveries;
  }

  @Override
  public String name() {
    return "missing";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String template() {
    return "missing/panel :: panel";
  }

  @Override
  public DataClass shows() {
    return DataClass.CASE;
  }

  /** One time that the youth was missing, as pages and programs see it. */
  public record Line(MissingEpisode episode, List<MissingTold> told) {}

  @Override
  public Map<String, Object> content(UUID caseId) {
    var all =
        missing.ofCase(caseId).stream()
            .map(one -> new Line(one, List.copyOf(missing.told(one.id()))))
            .toList();
    return Map.of("episodes", all, "recoveries", recoveries.ofCase(caseId));
  }
}
