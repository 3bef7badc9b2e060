package org.bridges.fault;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What Java cannot do to another process. */
enum Signal {
  /** Holds it still: its ports take connections and never answer. */
  STOP,
  /** Lets it go on. */
  CONT,
  /** PostgreSQL's immediate shutdown: as after a power cut, nothing is written down. */
  QUIT;

  void send(long pid) {
    run("kill", "-" + name(), Long.toString(pid));
  }

  /** From now on the process may not write past this many bytes of any file: its disk is full. */
  static void fillDisk(long pid, long bytes) {
    run("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes);
  }

  private static void run(String... command) {
    try {
      var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
