package org.bridges.engine;

import java.util.List;
import java.util.Map;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A worker for one job type of the models. A translator and no more: variables to ids, one call of
 * its module's facade, the result to variables. Every bean of this type is registered.
 *
 * <p>Jobs come at least once; the facade makes the second time harmless with a business key.
 */
public interface EngineWorker {

  /** Job type, {@code module.verbNoun}, as in the models. */
  String jobType();

  /** The variables that the job needs; no other is shown to the worker. */
  List<String> fetches();

  /**
   * Does the work.
   *
   * @return variables of the allow-list for the job's scope
   * @throws Refused where the answer cannot be taken: becomes the BPMN error {@code REFUSED}
   */
  Map<String, ? extends @Nullable Object> carryOut(Work work);
}
