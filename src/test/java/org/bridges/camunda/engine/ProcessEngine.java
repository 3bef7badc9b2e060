package org.bridges.camunda.engine;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.process.test.engine.ProcessTestParts;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.FeatureFlags;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bridges.scan.Ear;

/**
 * The process-test engine over RocksDB state, with gRPC on the loopback interface. It starts empty:
 * a folder of an earlier run is the caller's to remove.
 */
public final class ProcessEngine implements AutoCloseable {

  private static final int PARTITION = 1;

  private final ControlledActorClock clock = new ControlledActorClock();
  private final BlockLog log = new BlockLog();
  private final JobLine jobLine;
  private final ActorScheduler scheduler;
  private final LogStream logStream;
  private final ZeebeDb<ZbColumnFamilies> state;
  private final StreamProcessor processor;
  private final EngineCommands commands;
  private final Server grpc;
  private final RecordEar ear;

  /**
   * Starts the engine with its clock moved ahead by {@code offset}.
   *
   * @param records hears every record
   */
  public ProcessEngine(Path folder, int grpcPort, Duration offset, long stateMemory, Ear records) {
    clock.addTime(offset);
    jobLine = new JobLine();
    scheduler = ActorScheduler.newActorScheduler().setActorClock(clock).build();
    scheduler.start();
    logStream = openLog();
    ear = new RecordEar(logStream, log::lastPosition, records);
    state = EngineState.open(folder, stateMemory);
    var parts = new ProcessTestParts(logStream, grpcPort, jobLine::onPoll);
    var answers = new AnswerDesk(parts.responses());
    commands = new EngineCommands(logStream.newLogStreamWriter(), answers);
    processor = processor(parts, answers);
    processor.openAsync(false).join();
    grpc = serve(parts, grpcPort);
  }

  /** The port of the gRPC side. */
  public int grpcPort() {
    return grpc.getPort();
  }

  /** Commands with their answers. */
  public EngineCommands commands() {
    return commands;
  }

  /** Where job polls wait for work. */
  public JobLine jobLine() {
    return jobLine;
  }

  /** A reader of every record from the beginning on, each handed out once. */
  public RecordFeed feed(RecordFeed.Listener listener) {
    return new RecordFeed(logStream, log, processor, listener, ear);
  }

  /** The engine's present moment. */
  public Instant now() {
    // an actor that looked just before a step may write the old moment back after it
    clock.update();
    return Instant.ofEpochMilli(clock.getCurrentTimeInMillis());
  }

  /** Moves the engine's clock ahead. */
  public void increaseTime(Duration step) {
    clock.addTime(step);
    // otherwise the old moment is shown until an actor looks at the clock
    clock.update();
  }

  /** Position of the newest record. */
  public long lastPosition() {
    return log.lastPosition();
  }

  /** Whether every command of the log has been processed. */
  public boolean isIdle() {
    return processor.hasProcessingReachedTheEnd().join();
  }

  /** Whether the engine still works. */
  public boolean isHealthy() {
    return processor.isOpened() && !processor.isFailed();
  }

  @Override
  public void close() {
    jobLine.close();
    grpc.shutdownNow();
    try {
      grpc.awaitTermination(5, TimeUnit.SECONDS);
      processor.close();
      ear.close();
      state.close();
      logStream.close();
      scheduler.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The engine did not close", e);
    }
  }

  private LogStream openLog() {
    return LogStream.builder()
        .withPartitionId(PARTITION)
        .withLogStorage(log)
        .withClock(clock)
        .withMeterRegistry(new SimpleMeterRegistry())
        .build();
  }

  private StreamProcessor processor(ProcessTestParts parts, AnswerDesk answers) {
    return StreamProcessor.builder()
        .logStream(logStream)
        .zeebeDb(state)
        .commandResponseWriter(answers)
        .partitionCommandSender(parts.commands())
        .recordProcessors(List.of(rules(parts)))
        .actorSchedulingService(scheduler)
        .clock(new ControllableStreamClockImpl(clock))
        .meterRegistry(new SimpleMeterRegistry())
        .build();
  }

  private static Engine rules(ProcessTestParts parts) {
    var security = new SecurityConfiguration();
    security.getAuthorizations().setEnabled(false);
    return new Engine(
        context ->
            EngineProcessors.createEngineProcessors(
                context,
                PARTITION,
                new SubscriptionCommandSender(context.getPartitionId(), parts.commands()),
                parts.commands(),
                FeatureFlags.createDefault(),
                parts.jobs(),
                SearchClientsProxy.noop(),
                new BrokerRequestAuthorizationConverter(security)),
        new EngineConfiguration(),
        security);
  }

  private static Server serve(ProcessTestParts parts, int port) {
    try {
      return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
          .addService(parts.gateway())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("gRPC did not start on port " + port, e);
    }
  }
}
