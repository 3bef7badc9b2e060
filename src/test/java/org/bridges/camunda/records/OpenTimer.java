package org.bridges.camunda.records;

import java.time.Instant;

/** A timer that has not fired. */
public record OpenTimer(long processInstanceKey, String elementId, Instant due) {}
