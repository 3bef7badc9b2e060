package org.bridges.worklist;

/** Somebody took a task: whoever waits for the office knows that it is seen. */
public record TaskClaimed(OpenTask task, String user) {}
