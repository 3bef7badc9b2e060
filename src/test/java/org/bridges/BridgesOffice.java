package org.bridges;

import org.bridges.office.DemoOffice;
import org.bridges.office.OfficeClosed;
import org.bridges.office.OfficeStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * The development run: the whole office on this machine, with invented cases. {@code mvn
 * spring-boot:test-run} starts it; its engine, database and mail server never enter production.
 */
public class BridgesOffice {

  /** Starts the office and says where it is. */
  public static void main(String[] arguments) {
    try {
      open(OfficeStart.today(), arguments);
    } catch (OfficeClosed closed) {
      System.err.println(closed.getMessage());
      System.exit(1);
    }
  }

  private static void open(OfficeStart office, String... arguments) {
    var application = new SpringApplication(Bridges.class);
    application.addInitializers(office);
    application.addListeners((ApplicationListener<ApplicationReadyEvent>) BridgesOffice::greet);
    application.addListeners(new DemoOffice());
    try {
      application.run(arguments);
    } catch (RuntimeException failed) {
      OfficeStart.services().close();
      throw failed;
    }
  }

  private static void greet(ApplicationReadyEvent ready) {
    var context = (WebServerApplicationContext) ready.getApplicationContext();
    var address = "http://localhost:" + context.getWebServer().getPort() + "/dev";
    System.out.printf(
        """

        Bridges is open: %s
        Sign in as coordinator, coordinator2, family, advocate, manager, auditor or operator;
        the password is "bridges". Everybody here is invented. Stop with Ctrl+C.

        """,
        address);
  }
}
