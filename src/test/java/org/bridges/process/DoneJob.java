package org.bridges.process;

import java.util.Map;

/** A job that a scripted worker carried out, as the worker saw it. */
record DoneJob(
    String elementId, String type, Map<String, String> headers, Map<String, Object> variables) {}
