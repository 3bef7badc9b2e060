package org.bridges.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.bridges.engine.LiveInstances.Live;
import org.bridges.engine.ProcessOwner.OpenRecord;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.reconcile.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain words where records and processes do not agree, and what puts it right. */
@Component
class InstanceFindings {

  private static final Duration LATE = Duration.ofMinutes(10);

  private final InstanceBook book;
  private final LiveInstances instances;
  private final InstanceRepair repairs;
  private final Outbox outbox;
  private final Models models;
  private final OfficeTime time;

  InstanceFindings(
      InstanceBook book,
      LiveInstances instances,
      InstanceRepair repairs,
      Outbox outbox,
      Models models,
      OfficeTime time) {
    this.book = book;
    this.instances = instances;
    this.repairs = repairs;
    this.outbox = outbox;
    this.models = models;
    this.time = time;
  }

  /** An open record whose process the engine never had; one on its way is no finding. */
  List<Finding> neverStarted(String processId, OpenRecord record, boolean repair) {
    if (outbox.isOnItsWay(processId, record.id())) {
      return List.of();
    }
    var what =
        "%s: '%s' was never started."
            .formatted(outbox.caseOf(processId, record.id()), nameOf(processId));
    return List.of(
        Finding.repairable(
                "MISSING_INSTANCE", what, repair, () -> outbox.startAgain(processId, record.id()))
            .of(outbox.orderingKeyOf(processId, record.id())));
  }

  Finding missing(StandingInstance instance, boolean repair) {
    var what =
        "%s: '%s' is not in the engine. It stood at '%s'."
            .formatted(caseOf(instance), nameOf(instance.processId()), step(instance));
    return Finding.repairable("MISSING_INSTANCE", what, repair, () -> repairs.startAgain(instance))
        .of(instance.orderingKey());
  }

  /**
   * A timer whose moment is long past fires never again.
   *
   * @param event where the engine says that the instance waits
   */
  List<Finding> deadTimer(StandingInstance instance, @Nullable String event, boolean repair) {
    if (event == null || !isLate(instance, event)) {
      return List.of();
    }
    var name = models.step(instance.processId(), event).name();
    var what = "%s: the timer '%s' has not fired in time.".formatted(caseOf(instance), name);
    return List.of(
        Finding.repairable("NO_LIVE_TIMER", what, repair, () -> repairs.replace(instance))
            .of(instance.orderingKey()));
  }

  private boolean isLate(StandingInstance instance, String event) {
    var timer = models.step(instance.processId(), event).timer();
    var moment = timer == null ? null : book.variables(instance).get(timer);
    return moment != null && time.parse(moment.toString()).isBefore(time.instant().minus(LATE));
  }

  Finding recordSettled(StandingInstance instance, boolean repair) {
    var what =
        "%s: '%s' still runs at '%s', but its record is settled."
            .formatted(caseOf(instance), nameOf(instance.processId()), step(instance));
    return Finding.repairable(
        "INSTANCE_WITHOUT_RECORD",
        what,
        repair,
        () -> {
          book.ended(instance);
          return instances.cancel(instance.engineKey());
        });
  }

  /** An instance that the book does not know: the second of a record, or of no record at all. */
  Finding stray(Live one, Collection<StandingInstance> standing, boolean repair) {
    var ids = instances.ids(one.key()).values();
    var isSecond =
        standing.stream()
            .filter(other -> other.processId().equals(one.processId()))
            .anyMatch(other -> ids.contains(other.businessId().toString()));
    var what =
        isSecond
            ? "'%s' runs twice for one record; the second one was never asked for."
            : "'%s' runs for a record that is not ours.";
    return Finding.repairable(
        isSecond ? "SECOND_INSTANCE" : "INSTANCE_WITHOUT_RECORD",
        what.formatted(nameOf(one.processId())),
        repair,
        () -> instances.cancel(one.key()));
  }

  private String nameOf(String processId) {
    return models.processes().get(processId).name();
  }

  private String step(StandingInstance instance) {
    var element = instance.elementId();
    var name = element == null ? "" : models.step(instance.processId(), element).name();
    return name.isEmpty() ? "its beginning" : name;
  }

  private String caseOf(StandingInstance instance) {
    return "Case " + book.variables(instance).get("caseNumber");
  }
}
