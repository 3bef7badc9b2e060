package org.bridges.worklist;

import java.util.Map;

/**
 * A task appeared in the worklist.
 *
 * @param variables the engine variables that its step sees: ids, codes and moments
 */
public record TaskCreated(OpenTask task, Map<String, Object> variables) {}
