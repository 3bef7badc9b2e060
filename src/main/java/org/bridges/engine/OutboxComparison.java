package org.bridges.engine;

import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facts that the engine has not taken although it was told more than once. */
@Component
@Order(2)
class OutboxComparison implements Comparison {

  private final OutboxState state;

  OutboxComparison(OutboxState state) {
    this.state = state;
  }

  @Override
  public String name() {
    return "Facts on their way to the engine";
  }

  @Override
  public Result compare(boolean repair) {
    return new Result(
        state.failing().size(),
        state.stuck().stream()
            .map(
                one ->
                    Finding.forAPerson(
                        "FACT_NOT_TAKEN",
                        "'%s' was told to the engine %d times and not taken (%s)."
                            .formatted(one.name(), one.attempts(), one.problem())))
            .toList());
  }
}
