package org.bridges.shared.background;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waking the sender comes after the commit, so it must never turn a stored fact into an error. */
@OfficeTest
class BackgroundWorkTests {

  private static final TaskInstanceId OUTBOX = TaskInstanceId.of("outbox", "recurring");

  @Autowired BackgroundWork background;

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
}
