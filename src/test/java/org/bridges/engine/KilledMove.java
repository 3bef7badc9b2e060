package org.bridges.engine;

import io.camunda.client.CamundaClient;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is there when a replica is killed after the engine moved an instance. */
public final class KilledMove {

  private KilledMove() {}

  /** One instance of a process was moved; our tables had no time to follow. */
  public static void happens(ApplicationContext office, String processId) {
    var plan =
        office.getBean(VersionPlans.class).all().stream()
            .filter(one -> one.from().processId().equals(processId))
            .findFirst()
            .orElseThrow();
    var instance =
        office.getBean(InstanceBook.class).running().stream()
            .filter(one -> one.processId().equals(processId))
            .findFirst()
            .orElseThrow();
    var way = plan.way();
    if (way == null) {
      throw new IllegalStateException("No mapping answers for " + processId);
    }
    office
        .getBean(VersionMoveBook.class)
        .note(instance, "C-1", plan.from(), plan.to(), "LEFT", InstanceMove.UNANSWERED);
    office
        .getBean(JdbcClient.class)
        .sql("update version_move_instance set changed_at = changed_at - interval '1 hour'")
        .update();
    office
        .getBean(CamundaClient.class)
        .newMigrateProcessInstanceCommand(instance.engineKey())
        .migrationPlan(InstanceMove.instructions(plan, way))
        .send()
        .join();
  }
}
