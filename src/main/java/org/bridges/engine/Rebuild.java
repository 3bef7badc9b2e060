package org.bridges.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a cluster from our own database: every running instance is started before the element where
 * it stood, with its variables and so with its original due moments; messages that still have work
 * to do are sent again. What the ledger knows as sent is not sent twice, and what its module knows
 * as settled does not begin again, not even for the moment until a message ends it.
 */
@Component
class Rebuild {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private final ObjectProvider<ProcessOwner> owners;
  private final InstanceStarter starter;
  private final StepNames names;
  private final InstanceBook book;
  private final InstanceFinder finder;
  private final MessageNeeds needs;
  private final OutboxPause pause;
  private final TransactionTemplate alone;

  Rebuild(
      ObjectProvider<ProcessOwner> owners,
      InstanceStarter starter,
      StepNames names,
      InstanceBook book,
      InstanceFinder finder,
      MessageNeeds needs,
      OutboxPause pause,
      TransactionTemplate alone) {
    this.owners = owners;
    this.starter = starter;
    this.names = names;
    this.book = book;
    this.finder = finder;
    this.needs = needs;
    this.pause = pause;
    this.alone = alone;
  }

  /** Starts what the present cluster does not have; answers how many instances that were. */
  int fill(int epoch) {
    var missing = book.missing(epoch);
    if (missing.stream().anyMatch(one -> one.attempts() > 0)) {
      pause.untilSearchesShowEarlierTries();
    }
    var started = 0;
    var open = OpenRecords.of(owners.orderedStream().toList());
    for (var instance : names.follow(missing)) {
      if (open.isOver(instance)) {
        book.ended(instance);
      } else {
        started += startAgain(instance, epoch) ? 1 : 0;
      }
    }
    var messages = needs.sendAgain();
    log.info(
        "Engine epoch {}: {} of {} instances started again, {} messages to be sent again",
        epoch,
        started,
        missing.size(),
        messages);
    return started;
  }

  /** Whether it stands again; why not is kept with it. */
  boolean startAgain(StandingInstance instance, int epoch) {
    try {
      var variables = book.variables(instance);
      var key = earlierTry(instance, variables);
      book.trying(instance);
      alone.executeWithoutResult(
          status -> {
            book.lock(instance);
            book.restarted(
                instance,
                epoch,
                key != null
                    ? key
                    : starter.start(instance.processId(), instance.elementId(), variables));
          });
      return true;
    } catch (RuntimeException refused) {
      var problem = EngineCommands.problemCode(refused);
      log.warn("{} was not started again: {}", instance.processId(), problem);
      book.failed(instance, problem);
      return false;
    }
  }

  private @Nullable Long earlierTry(StandingInstance instance, Map<String, Object> variables) {
    if (instance.attempts() == 0) {
      return null;
    }
    var found = finder.find(instance.processId(), variables, instance.businessId());
    return found.isPresent() ? found.getAsLong() : null;
  }
}
