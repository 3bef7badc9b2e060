package org.bridges.casefile.process;

import java.util.List;
import org.bridges.casefile.CaseFile;
import org.bridges.engine.ProcessOwner;
import org.springframework.stereotype.Component;

/** A case needs its process until it is closed, a new one in each generation. */
@Component
class CaseOwner implements ProcessOwner {

  private final CaseFile cases;

  CaseOwner(CaseFile cases) {
    this.cases = cases;
  }

  @Override
  public String processId() {
    return "care-case";
  }

  @Override
  public List<OpenRecord> open() {
    return cases.open().stream().map(care -> new OpenRecord(care.id(), care.generation())).toList();
  }
}
