package org.bridges.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one coordinator go to others in one go.
 *
 * @param from user name of whose cases they are
 * @param startedBy user name of the manager
 */
public record CaseloadRun(
    UUID id,
    String from,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<Line> lines) {

  /** How far a case is. */
  public enum State {
    WAITING,
    /** Somebody else's now. */
    DONE,
    /** Still the same coordinator's, and on the list. */
    KEPT
  }

  /** Why a case stays where it is. */
  public enum Problem {
    NOBODY_CHOSEN("nobody was chosen"),
    SHUT_OUT("the case is closed to whom was chosen"),
    CANNOT_TAKE_IT("who was chosen has left or is away"),
    OWNER_CHANGED("it was given to somebody else meanwhile"),
    CLOSED("it was closed meanwhile");

    private final String label;

    Problem(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /**
   * One case.
   *
   * @param receiver user name, null where nobody was chosen
   * @param tasks how many steps moved with it
   */
  public record Line(
      UUID caseId, @Nullable String receiver, State state, @Nullable Problem problem, int tasks) {}

  /** Whether it is under way. */
  public boolean isRunning() {
    return endedAt == null;
  }

  /** How many cases are settled, one way or the other. */
  public long settled() {
    return lines.stream().filter(line -> line.state() != State.WAITING).count();
  }

  /** How many cases have a new coordinator. */
  public long handedOver() {
    return lines.stream().filter(line -> line.state() == State.DONE).count();
  }

  /** The cases that stayed. */
  public List<Line> kept() {
    return lines.stream().filter(line -> line.state() == State.KEPT).toList();
  }
}
