package org.bridges.process;

import java.time.Instant;
import java.util.List;

/** A task as its group sees it in the list. */
record AskedTask(
    String elementId, String formId, List<String> groups, Instant dueAt, int priority) {}
