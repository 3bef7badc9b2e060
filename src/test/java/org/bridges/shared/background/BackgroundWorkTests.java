package org.bridges.shared.background;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Waking the sender comes after the commit, so it must never turn a stored fact into an error. */
@OfficeTest
class BackgroundWorkTests {

  private static final TaskInstanceId OUTBOX = TaskInstanceId.of("outbox", "recurring");

  @Autowired BackgroundWork background;

  @Autowired TransactionTemplate transaction;
  @Autowired DataSource database;

  /** Each holds a connection until all others do: nobody may need a second one to go on. */
  @Test
  void asManyCommitsAsThereAreConnectionsAllGoOn() throws Exception {
    var number = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
    var allInside = new CyclicBarrier(number);
    var commits = new ArrayList<Callable<Boolean>>();
    for (int commit = 0; commit < number; commit++) {
      commits.add(() -> transaction.execute(status -> wakeTogether(allInside)));
    }
    try (var callers = Executors.newFixedThreadPool(number)) {
      for (var answer : callers.invokeAll(commits, 20, TimeUnit.SECONDS)) {
        assertThat(answer.isCancelled()).isFalse();
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Test
  void manyWhoWakeTheSameTaskAtOnceAllGoOn() throws Exception {
    var calls = new ArrayList<Callable<Boolean>>();
    for (int call = 0; call < 200; call++) {
      calls.add(
          () -> {
            background.wake(OUTBOX);
            return true;
          });
    }
    try (var callers = Executors.newFixedThreadPool(8)) {
      for (var answer : callers.invokeAll(calls)) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  private boolean wakeTogether(CyclicBarrier allInside) {
    background.wake(OUTBOX);
    try {
      allInside.await(15, TimeUnit.SECONDS);
      return true;
    } catch (Exception late) {
      throw new IllegalStateException(late);
    }
  }
}
