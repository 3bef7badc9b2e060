package org.bridges.meeting;

/** Somebody else wrote the same section since it was read: both texts are kept for a person. */
public final class WrittenMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient MinutesPart theirs;

  WrittenMeanwhile(MinutesPart theirs) {
    super("Written meanwhile");
    this.theirs = theirs;
  }

  /** What stands now. */
  public MinutesPart theirs() {
    return theirs;
  }
}
