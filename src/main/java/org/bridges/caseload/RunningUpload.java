package org.bridges.caseload;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of running cases that somebody looks through, opens, or has opened.
 *
 * @param startedAt when its cases began to be opened; null before
 * @param endedAt when the last one was; null before
 */
public record RunningUpload(
    UUID id,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    List<Line> lines) {

  /** How far a line is. */
  public enum State {
    /** Something has to be corrected. */
    WRONG,
    /** Can be opened. */
    READY,
    /** Somebody alike is known: a person decides. */
    ALIKE,
    /** Was opened before, with an earlier file or by hand. */
    KNOWN,
    /** Is being opened. */
    WAITING,
    OPENED
  }

  /**
   * One line.
   *
   * @param number as a spreadsheet counts
   * @param formerNumber number before; null once the case is open
   * @param words what would be opened, in words without a person
   * @param alike who is like the youth, in words
   * @param strength how much speaks for the likest of them, to sort by
   * @param isWeak whether nothing but the sound of names speaks for any of them
   * @param caseNumber of the case that was opened
   */
  public record Line(
      UUID id,
      int number,
      State state,
      @Nullable String formerNumber,
      @Nullable String words,
      List<Wrong> wrong,
      List<String> alike,
      int strength,
      boolean isWeak,
      @Nullable String caseNumber) {}

  /** The lines of a state. */
  public List<Line> of(State state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  /** The lines about which a person decides one by one, the likest first. */
  public List<Line> oneByOne() {
    return alike(false);
  }

  /** The lines in which only names sound alike: they can be answered together. */
  public List<Line> together() {
    return alike(true);
  }

  private List<Line> alike(boolean isWeak) {
    return of(State.ALIKE).stream()
        .filter(line -> line.isWeak() == isWeak)
        .sorted(Comparator.comparingInt(Line::strength).reversed().thenComparing(Line::number))
        .toList();
  }

  /** Whether cases are being opened. */
  public boolean isRunning() {
    return startedAt != null && endedAt == null;
  }

  /** The lines that can be opened, some of them after a look. */
  public int toOpen() {
    return of(State.READY).size() + of(State.ALIKE).size();
  }

  /** The lines that stayed out. */
  public int leftOut() {
    return of(State.WRONG).size() + toOpen();
  }
}
