package org.bridges.intake.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.intake.ConnectionStart;
import org.springframework.stereotype.Component;

/** Who is to be connected elsewhere needs a process until she or he arrived. */
@Component
class ConnectionOwner implements ProcessOwner {

  private final ConnectionStart connections;

  ConnectionOwner(ConnectionStart connections) {
    this.connections = connections;
  }

  @Override
  public String processId() {
    return "connection";
  }

  @Override
  public List<OpenRecord> open() {
    return connections.open().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
