package org.bridges.engine;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the instances that the engine has stand by our own records: there a lost engine would be
 * filled.
 */
public final class BookLook {

  private BookLook() {}

  /** As it is written. */
  public static List<String> stands(ApplicationContext office) {
    return lines(running(office));
  }

  /** Where they would be started if the engine were lost now; changes nothing. */
  public static List<String> afterALoss(ApplicationContext office) {
    var instances = running(office);
    return Objects.requireNonNull(
        office
            .getBean(TransactionTemplate.class)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return lines(office.getBean(StepNames.class).follow(instances));
                }));
  }

  private static List<StandingInstance> running(ApplicationContext office) {
    var processes = office.getBean(Models.class).processes().keySet();
    var live = office.getBean(LiveInstances.class).all(processes);
    return office.getBean(InstanceBook.class).running().stream()
        .filter(one -> live.containsKey(one.engineKey()))
        .toList();
  }

  private static List<String> lines(List<StandingInstance> instances) {
    return instances.stream()
        .map(one -> one.processId() + ":" + one.businessId() + " before " + one.elementId())
        .sorted()
        .toList();
  }
}
