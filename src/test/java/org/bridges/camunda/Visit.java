package org.bridges.camunda;

/** One visit of a process instance to an element, in the order of entering. */
public record Visit(String elementId, State state) {

  /** How the visit stands. */
  public enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }
}
