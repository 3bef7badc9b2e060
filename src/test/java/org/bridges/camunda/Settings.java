package org.bridges.camunda;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an embedded Camunda starts. Port 0 takes a free one.
 *
 * @param stateFolder holds the engine's state while it runs; emptied at the start
 * @param clockOffset how far the engine's clock is ahead of the machine's
 * @param searchDelay how long searches and reads lag behind, as those of a real cluster may
 * @param stateMemory bytes of state that are held before they are written to the folder
 */
public record Settings(
    Path stateFolder,
    int grpcPort,
    int restPort,
    Duration clockOffset,
    Duration searchDelay,
    long stateMemory) {

  private static final long USUAL_MEMORY = 64L * 1024 * 1024;

  /** Usual settings: free ports, real time, searches that show every answered command. */
  public static Settings in(Path stateFolder) {
    return new Settings(stateFolder, 0, 0, Duration.ZERO, Duration.ZERO, USUAL_MEMORY);
  }

  /** With fixed ports. */
  public Settings ports(int grpc, int rest) {
    return new Settings(stateFolder, grpc, rest, clockOffset, searchDelay, stateMemory);
  }

  /** With a clock that is ahead from the start. */
  public Settings clockOffset(Duration offset) {
    return new Settings(stateFolder, grpcPort, restPort, offset, searchDelay, stateMemory);
  }

  /** With searches that lag behind. */
  public Settings searchDelay(Duration delay) {
    return new Settings(stateFolder, grpcPort, restPort, clockOffset, delay, stateMemory);
  }

  /** With another amount of memory for the state. */
  public Settings stateMemory(long bytes) {
    return new Settings(stateFolder, grpcPort, restPort, clockOffset, searchDelay, bytes);
  }
}
