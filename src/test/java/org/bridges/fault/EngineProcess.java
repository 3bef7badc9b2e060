package org.bridges.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;

/**
 * An embedded Camunda as a process of its own that ends with the process of the test. A duration on
 * its input moves its clock; each line is answered with whether it is quiet.
 */
final class EngineProcess {

  /** So that the state soon goes to the disk, which may be full. */
  private static final long LITTLE_MEMORY = 4L * 1024 * 1024;

  private EngineProcess() {}

  /** Arguments: state folder, gRPC port, REST port, the clock's offset (ISO-8601). */
  public static void main(String... arguments) throws IOException {
    var settings =
        Settings.in(Path.of(arguments[0]))
            .ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
            .clockOffset(Duration.parse(arguments[3]))
            .stateMemory(LITTLE_MEMORY);
    var camunda = EmbeddedCamunda.start(settings);
    System.out.println("READY");
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var lines = 0;
    for (var step = input.readLine(); step != null; step = input.readLine()) {
      camunda.increaseTime(Duration.parse(step));
      System.out.printf("ANSWER %d quiet=%b%n", ++lines, camunda.isQuiet());
    }
    Runtime.getRuntime().halt(0);
  }
}
