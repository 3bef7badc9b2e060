package org.bridges.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bridges.audit.chain.AuditDatabase.Office;
import org.junit.jupiter.api.Test;

/** Many writers, roll-backs and two replicas that link at the same time: one chain, unbroken. */
class ConcurrentChainTests {

  private static final int WRITERS = 8;
  private static final int EACH = 500;

  @Test
  void twoReplicasKeepOneChain() throws InterruptedException, ExecutionException {
    try (var database = new AuditDatabase();
        var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      var one = database.office("");
      var other = database.office("");
      var writing = new AtomicBoolean(true);
      var linkers =
          List.of(threads.submit(links(one, writing)), threads.submit(links(other, writing)));
      var begun = Instant.now();
      var writers =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(
                  number -> threads.submit(() -> write(number % 2 == 0 ? one : other)))
              .toList();
      for (var writer : writers) {
        writer.get();
      }
      var wrote = Duration.between(begun, Instant.now());
      writing.set(false);
      for (var linker : linkers) {
        linker.get();
      }
      var linked = Instant.now();
      var here = one.check().run();
      var walked = Duration.between(linked, Instant.now());
      var there = other.check().run();

      System.out.printf(
          "audit: %d entries by %d writers, %.0f per second with two replicas linking;"
              + " checked %.0f per second%n",
          WRITERS * EACH,
          WRITERS,
          perSecond(WRITERS * EACH, wrote),
          perSecond(here.rows(), walked));
      assertThat(here.words())
          .startsWith(WRITERS * EACH + " entries")
          .contains("Nothing is missing");
      assertThat(there.isUnbroken()).isTrue();
    }
  }

  /** A morning without linking is made up for in one go. */
  @Test
  void whatWaitedLongIsLinkedInOrder() {
    try (var database = new AuditDatabase()) {
      var office = database.office("");
      office.writes(WRITERS * EACH);
      var begun = Instant.now();
      var linked = office.chain().link();
      var took = Duration.between(begun, Instant.now());

      System.out.printf("audit: %.0f entries linked per second%n", perSecond(linked, took));
      assertThat(linked).isEqualTo(WRITERS * EACH);
      assertThat(office.chain().link()).isZero();
      assertThat(office.check().run().isUnbroken()).isTrue();
    }
  }

  private static double perSecond(long entries, Duration took) {
    return entries * 1000.0 / Math.max(1, took.toMillis());
  }

  private static Runnable links(Office office, AtomicBoolean goingOn) {
    return () -> {
      do {
        office.chain().link();
      } while (goingOn.get());
      office.chain().link();
    };
  }

  /** Every fifth transaction is rolled back after its entry was written. */
  private static void write(Office office) {
    for (var number = 0; number < EACH; number++) {
      if (number % 5 == 0) {
        office
            .transaction()
            .executeWithoutResult(
                status -> {
                  office.book().add(List.of(AuditDatabase.entry()));
                  status.setRollbackOnly();
                });
      }
      office.writes(1);
    }
  }
}
