package org.bridges.youth;

import java.time.Instant;

/**
 * What a person said about two records.
 *
 * @param by user name
 */
public record Verdict(Answer answer, String by, Instant at) {

  /** Whether two records are one youth. */
  public enum Answer {
    SAME("same youth"),
    DIFFERENT("different"),
    UNSURE("unsure");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }
}
