package org.bridges.consent.process;

import java.util.List;
import org.bridges.consent.StoppedDesk;
import org.bridges.engine.ProcessOwner;
import org.springframework.stereotype.Component;

/** What stopped needs its process until a coordinator has decided. */
@Component
class StoppedOwner implements ProcessOwner {

  private final StoppedDesk stopped;

  StoppedOwner(StoppedDesk stopped) {
    this.stopped = stopped;
  }

  @Override
  public String processId() {
    return "stopped-share";
  }

  @Override
  public List<OpenRecord> open() {
    return stopped.open().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
