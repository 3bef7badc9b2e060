package io.camunda.zeebe.process.test.engine;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.grpc.BindableService;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * Opens the package-private parts of the process-test engine that its own factory only combines
 * with in-memory state. It lives in their package for that reason and for no other.
 */
public final class ProcessTestParts {

  private static final int PARTITION = 1;

  private final CommandSender commands;
  private final InMemoryJobStreamer jobs;
  private final GrpcToLogStreamGateway gateway;
  private final CommandResponseWriter responses;

  /** Builds the gRPC side over a log stream; {@code polls} decides when a job poll is answered. */
  public ProcessTestParts(LogStream log, int port, JobPolls polls) {
    var writer = new CommandWriter(log.newLogStreamWriter());
    var requests = new GatewayRequestStore();
    commands = new CommandSender(writer);
    jobs = new InMemoryJobStreamer(writer);
    gateway = new PatientGateway(writer, port, requests, jobs, polls);
    responses = new GrpcResponseWriter(gateway, requests, null);
  }

  /** The gRPC service. */
  public BindableService gateway() {
    return gateway;
  }

  /** Where the engine writes its answers to gRPC requests. */
  public CommandResponseWriter responses() {
    return responses;
  }

  /** How the engine sends commands to itself. */
  public InterPartitionCommandSender commands() {
    return commands;
  }

  /** How the engine pushes jobs to streaming workers. */
  public JobStreamer jobs() {
    return jobs;
  }

  /** Decides when a job poll goes on to the engine. */
  public interface JobPolls {

    /** Called once per poll; runs {@code activate} at once, later, or completes it empty. */
    void onPoll(
        ActivateJobsRequest request,
        ServerCallStreamObserver<ActivateJobsResponse> observer,
        Runnable activate);
  }

  /** The process-test gateway answers every poll at once; this one lets empty polls wait. */
  private static final class PatientGateway extends GrpcToLogStreamGateway {

    private final JobPolls polls;

    PatientGateway(
        CommandWriter writer,
        int port,
        GatewayRequestStore requests,
        InMemoryJobStreamer jobs,
        JobPolls polls) {
      super(writer, PARTITION, PARTITION, port, requests, jobs);
      this.polls = polls;
    }

    @Override
    public void activateJobs(
        ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> observer) {
      var call = (ServerCallStreamObserver<ActivateJobsResponse>) observer;
      polls.onPoll(request, call, () -> super.activateJobs(request, observer));
    }
  }
}
