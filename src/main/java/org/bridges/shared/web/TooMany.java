package org.bridges.shared.web;

import java.time.Duration;

/** Too many requests in a short time: 429, with the time after which to try again. */
public final class TooMany extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final Duration retryAfter;

  /** Says after which time the client may try again. */
  public TooMany(Duration retryAfter) {
    super("Too many requests");
    this.retryAfter = retryAfter;
  }

  /** How long to wait. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
