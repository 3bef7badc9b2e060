package org.bridges.fault;

import java.io.IOException;
import java.nio.file.Path;
import org.bridges.Bridges;
import org.bridges.office.ProductionOnly;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application of production as a process of its own that ends with the process of the test.
 * Nothing of the test tree is in it but a clock that is ahead by what a file says.
 */
final class Replica {

  /** System property: the file that says how far the clock is ahead (ISO-8601). */
  static final String CLOCK = "bridges.fault-clock";

  private Replica() {}

  public static void main(String... arguments) {
    Thread.ofPlatform().daemon().start(Replica::endWithTheTest);
    var application = new SpringApplication(Bridges.class);
    application.addInitializers(Replica::prepare);
    application.run(arguments);
    System.out.println("READY");
  }

  private static void prepare(ConfigurableApplicationContext context) {
    var beans = context.getBeanFactory();
    beans.registerSingleton("productionOnly", new ProductionOnly());
    beans.registerSingleton("clock", new OutsideClock(Path.of(System.getProperty(CLOCK))));
  }

  private static void endWithTheTest() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException closed) {
      System.err.println("The test is gone");
    }
    Runtime.getRuntime().halt(1);
  }
}
