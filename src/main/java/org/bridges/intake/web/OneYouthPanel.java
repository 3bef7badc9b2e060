package org.bridges.intake.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.casefile.CasePanel;
import org.bridges.intake.OneYouthDesk;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** With which other records the youth of a case is one, on its page and in its JSON. */
@Component
class OneYouthPanel implements CasePanel {

  private final OneYouthDesk desk;
  private final Signed signed;

  OneYouthPanel(OneYouthDesk desk, Signed signed) {
    this.desk = desk;
    this.signed = signed;
  }

  @Override
  public String name() {
    return "sameYouth";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public String template() {
    return "intake/one-youth :: panel";
  }

  @Override
  public DataClass shows() {
    return DataClass.IDENTITY;
  }

  @Override
  public Map<String, Object> content(UUID caseId) {
    return Map.of("joins", desk.joins(caseId, signed.find().orElse(null)));
  }
}
