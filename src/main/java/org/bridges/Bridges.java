package org.bridges;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one module per word the care coordinator says. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class Bridges {

  /** Starts the production application; the office with invented cases is in the test tree. */
  public static void main(String[] arguments) {
    SpringApplication.run(Bridges.class, arguments);
  }
}
