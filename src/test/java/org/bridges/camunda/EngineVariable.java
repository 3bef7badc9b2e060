package org.bridges.camunda;

/**
 * A variable that the engine holds or held.
 *
 * @param scope id of the element that holds it, or of the process
 * @param value JSON text
 */
public record EngineVariable(long processInstanceKey, String scope, String name, String value) {}
