package org.bridges.engine;

import io.camunda.client.api.command.ClientException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bridges.engine.InstanceMove.Plan;
import org.bridges.engine.VersionMoveBook.Line;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running cases and the version of the model that each follows: what would move, the order to move
 * it, and what could not be moved (decision record 20).
 */
@Service
public class VersionMoves {

  private final VersionPlans plans;
  private final VersionSearch search;
  private final VersionMoveBook moves;
  private final Models models;
  private final BackgroundWork background;

  VersionMoves(
      VersionPlans plans,
      VersionSearch search,
      VersionMoveBook moves,
      Models models,
      BackgroundWork background) {
    this.plans = plans;
    this.search = search;
    this.moves = moves;
    this.models = models;
    this.background = background;
  }

  /** How many stand at a step. */
  public record AtStep(String step, long instances) {}

  /**
   * How many instances follow a version.
   *
   * @param isPresent whether it is the newest, which new cases follow
   */
  public record Following(String process, int version, boolean isPresent, long instances) {}

  /**
   * Instances that follow an earlier version of a model.
   *
   * @param problems why they cannot be moved, in words; empty where they can be
   */
  public record Earlier(
      String process,
      int version,
      int presentVersion,
      long instances,
      List<AtStep> steps,
      List<String> problems) {}

  /** An instance that was not moved, or does not agree afterwards, in words. */
  public record Leftover(String what, String reason, int tries, Instant since) {}

  /**
   * The last order to move.
   *
   * @param finishedAt null while it is under way
   * @param instances how many followed an earlier version when it began; null before that
   * @param tried how many of them were tried so far
   * @param agreeing moved, and every moment is that of our own tables
   * @param compared still to be compared: searches lag by some seconds
   * @param left not moved, also by an earlier order
   * @param differing moved, and something does not agree, also after an earlier order
   */
  public record Progress(
      String askedBy,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable Integer instances,
      int tried,
      int agreeing,
      int compared,
      int left,
      int differing) {}

  /**
   * Which versions run, by process, the newest first. Searches of the engine may lag by some
   * seconds.
   *
   * @throws WrongState while the engine is away
   */
  public List<Following> following() {
    try {
      return plans.following().stream()
          .map(
              one ->
                  new Following(
                      processName(one.version().processId()),
                      one.version().number(),
                      !one.isEarlier(),
                      one.instances()))
          .sorted(
              Comparator.comparing(Following::process)
                  .thenComparing(Comparator.comparing(Following::version).reversed()))
          .toList();
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  /**
   * What an order would move; changes nothing. Searches of the engine may lag by some seconds.
   *
   * @throws WrongState while the engine is away
   */
  public List<Earlier> dryRun() {
    try {
      return plans.following().stream()
          .filter(VersionPlans.Following::isEarlier)
          .map(one -> earlier(plans.plan(one.version(), one.present()), one.instances()))
          .toList();
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  /** Moves what can be moved, in the background; while that runs, a further order is the same. */
  @Transactional
  public void order(String askedBy) {
    moves.order(askedBy);
    background.wake(VersionTurn.TURN);
  }

  /** The last order; empty before the first. */
  public Optional<Progress> progress() {
    var counts = moves.counts();
    return moves
        .last()
        .map(
            order ->
                new Progress(
                    order.askedBy(),
                    order.startedAt(),
                    order.finishedAt(),
                    order.instances(),
                    moves.tried(order) + Optional.ofNullable(order.agreeing()).orElse(0),
                    Optional.ofNullable(order.agreeing()).orElse(counts.getOrDefault("AGREES", 0)),
                    counts.getOrDefault("MOVED", 0),
                    counts.getOrDefault("LEFT", 0),
                    counts.getOrDefault("DIFFERS", 0)));
  }

  /** What a person has to look at; a line stays until it is settled. */
  public List<Leftover> leftovers() {
    return moves.standing("LEFT", "DIFFERS").stream().map(this::leftover).toList();
  }

  private Earlier earlier(Plan plan, long instances) {
    var steps =
        search.standing(plan.from().key()).entrySet().stream()
            .filter(one -> !one.getKey().equals(plan.from().processId()))
            .map(one -> new AtStep(name(plan, one.getKey()), one.getValue()))
            .sorted((one, other) -> Long.compare(other.instances(), one.instances()))
            .toList();
    return new Earlier(
        processName(plan.from().processId()),
        plan.from().number(),
        plan.to().number(),
        instances,
        steps,
        plans.problems(plan));
  }

  private static String name(Plan plan, String elementId) {
    var place = plan.before().places().get(elementId);
    return place == null || place.name().isEmpty() ? elementId : place.name();
  }

  private Leftover leftover(Line line) {
    var step =
        line.elementId() == null
            ? "its beginning"
            : models
                .find(line.processId(), line.elementId())
                .map(Models.Step::name)
                .orElse(line.elementId());
    var what =
        "Case %s: '%s' at '%s', version %d."
            .formatted(line.caseNumber(), processName(line.processId()), step, line.fromVersion());
    return new Leftover(what, MoveReasons.inWords(line), line.tries(), line.changedAt());
  }

  private String processName(String processId) {
    var process = models.processes().get(processId);
    return process == null ? processId : process.name();
  }
}
