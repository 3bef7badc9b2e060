package org.bridges.camunda;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bridges.camunda.engine.ProcessEngine;
import org.bridges.camunda.engine.RecordFeed;
import org.bridges.camunda.records.OpenTimer;
import org.bridges.camunda.records.ReadModel;
import org.bridges.camunda.rest.ClusterEndpoints;
import org.bridges.camunda.rest.EngineDoor;
import org.bridges.camunda.rest.Inspection;
import org.bridges.camunda.rest.JobEndpoints;
import org.bridges.camunda.rest.RestServer;
import org.bridges.scan.Ear;
import org.bridges.scan.RunScan;
import org.bridges.scan.Source;

/**
 * A Camunda of one broker inside the JVM, for the development run and the tests: gRPC and REST v2
 * on loopback ports, a clock that can be moved, and a view of what happened. It keeps nothing from
 * one start to the next.
 */
public final class EmbeddedCamunda implements AutoCloseable {

  /**
   * What failed is tried again after two seconds, then after four and so on. What comes again
   * within this time moves still.
   */
  public static final Duration SOON = Duration.ofSeconds(30);

  private final ProcessEngine engine;
  private final RecordFeed feed;
  private final DelayedModel delayed;
  private final RestServer rest;
  private final EngineView view;

  private EmbeddedCamunda(Settings settings, Ear records) {
    StateFolder.empty(settings.stateFolder());
    engine =
        new ProcessEngine(
            settings.stateFolder(),
            settings.grpcPort(),
            settings.clockOffset(),
            settings.stateMemory(),
            records);
    var live = new ReadModel();
    view = new EngineView(engine, live);
    delayed = new DelayedModel(settings.searchDelay());
    var isDelayed = settings.searchDelay().isPositive();
    engine.jobLine().askForWork(live::hasActivatableJob);
    feed = engine.feed(new Folding(engine.jobLine(), live, isDelayed ? delayed : null));
    var door =
        isDelayed
            ? new EngineDoor(engine.commands(), delayed.model(), () -> {})
            : new EngineDoor(engine.commands(), live, view::catchUp);
    rest =
        new RestServer(
            settings.restPort(),
            door,
            new ClusterEndpoints(engine.grpcPort(), engine::isHealthy),
            new JobEndpoints(door, engine.jobLine()));
  }

  /** Starts with an empty state in the folder; port 0 takes a free one. */
  public static EmbeddedCamunda start(Path stateFolder, int grpcPort, int restPort) {
    return start(Settings.in(stateFolder).ports(grpcPort, restPort));
  }

  /** Starts with all settings. */
  public static EmbeddedCamunda start(Settings settings) {
    return new EmbeddedCamunda(settings, RunScan.ear(Source.RECORD, "engine"));
  }

  /** Starts with all settings, and another ear than that of the test run for its records. */
  public static EmbeddedCamunda start(Settings settings, Ear records) {
    return new EmbeddedCamunda(settings, records);
  }

  /** Where clients find the gRPC side. */
  public URI grpcAddress() {
    return URI.create("http://127.0.0.1:" + engine.grpcPort());
  }

  /** Where clients find the REST side; paths begin with {@code /v2}. */
  public URI restAddress() {
    return URI.create("http://127.0.0.1:" + rest.port());
  }

  /** The engine's present moment. */
  public Instant now() {
    return engine.now();
  }

  /** Moves the engine's clock ahead: timers fire, job locks and buffered messages age. */
  public void increaseTime(Duration step) {
    engine.increaseTime(step);
  }

  /** When the next open timer is due. */
  public Optional<Instant> nextDueMoment() {
    return view.nextDueMoment();
  }

  /** Timers that have not fired. */
  public List<OpenTimer> openTimers() {
    return view.openTimers();
  }

  /**
   * Whether nothing moves: no command under way, no timer overdue, no job open for workers or about
   * to be tried again.
   */
  public boolean isQuiet() {
    return view.isQuiet();
  }

  /** Jobs that a worker has or could take now, counted by type: what a missing worker leaves. */
  public Map<String, Integer> busyJobs() {
    return view.busyJobs();
  }

  /** Every variable, also of ended instances. */
  public List<EngineVariable> variables() {
    return view.variables();
  }

  /** Tasks that are neither completed nor cancelled. */
  public List<OpenUserTask> openUserTasks() {
    return view.openUserTasks();
  }

  /** Ids of all elements and sequence flows ever entered, by process id. */
  public Map<String, Set<String>> visitedElements() {
    return view.visitedElements();
  }

  /** The way one process instance took. */
  public List<Visit> history(long processInstanceKey) {
    return view.history(processInstanceKey);
  }

  /** Open incidents in words: element, kind and message. */
  public List<String> openIncidents() {
    return view.openIncidents();
  }

  /** Everything that passed over REST so far, held against the official contract. */
  public Inspection inspection() {
    return rest.inspection();
  }

  /** The REST operations that it offers, as {@code POST /user-tasks/search}. */
  public Set<String> operations() {
    return rest.operations();
  }

  @Override
  public void close() {
    rest.close();
    feed.close();
    delayed.close();
    engine.close();
  }
}
