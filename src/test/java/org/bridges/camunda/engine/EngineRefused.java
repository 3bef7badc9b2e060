package org.bridges.camunda.engine;

/** The engine's log took no command: it is closed or overloaded. */
public final class EngineRefused extends RuntimeException {

  EngineRefused(String reason) {
    super("The engine took no command: " + reason);
  }
}
