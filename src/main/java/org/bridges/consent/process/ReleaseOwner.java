package org.bridges.consent.process;

import java.util.List;
import org.bridges.consent.ConsentEnd;
import org.bridges.engine.ProcessOwner;
import org.springframework.stereotype.Component;

/** A release needs its process until its end was looked after. */
@Component
class ReleaseOwner implements ProcessOwner {

  private final ConsentEnd end;

  ReleaseOwner(ConsentEnd end) {
    this.end = end;
  }

  @Override
  public String processId() {
    return "release";
  }

  @Override
  public List<OpenRecord> open() {
    return end.stillToCome().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
