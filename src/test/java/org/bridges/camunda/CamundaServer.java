package org.bridges.camunda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Runs an embedded Camunda in a JVM of its own, until the JVM is stopped. */
public final class CamundaServer {

  private CamundaServer() {}

  /**
   * Arguments: state folder, gRPC port, REST port, and optionally the clock's offset (ISO-8601).
   */
  public static void main(String... arguments) throws InterruptedException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("Usage: stateFolder grpcPort restPort [clockOffset]");
    }
    var offset = arguments.length > 3 ? Duration.parse(arguments[3]) : Duration.ZERO;
    var settings =
        Settings.in(Path.of(arguments[0]))
            .ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
            .clockOffset(offset);
    var camunda = EmbeddedCamunda.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(camunda::close));
    System.out.printf("READY %s %s%n", camunda.grpcAddress(), camunda.restAddress());
    new CountDownLatch(1).await();
  }
}
