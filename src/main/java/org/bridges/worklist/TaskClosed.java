package org.bridges.worklist;

import org.jspecify.annotations.Nullable;

/**
 * A task left the worklist.
 *
 * @param completed false when it was taken back by the process
 * @param user who completed it, null when nobody is known
 */
public record TaskClosed(OpenTask task, boolean completed, @Nullable String user) {}
