package org.bridges.engine;

import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.engine.LiveInstances.Live;
import org.bridges.engine.ProcessOwner.OpenRecord;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Open records against running processes, both ways. What moved a moment ago is left alone:
 * searches lag.
 */
@Component
@Order(1)
class InstanceComparison implements Comparison {

  private final List<ProcessOwner> owners;
  private final InstanceBook book;
  private final LiveInstances instances;
  private final InstanceRepair repairs;
  private final InstanceFindings findings;
  private final EngineEpoch epoch;
  private final Duration lag;
  private final OfficeTime time;

  InstanceComparison(
      List<ProcessOwner> owners,
      InstanceBook book,
      LiveInstances instances,
      InstanceRepair repairs,
      InstanceFindings findings,
      EngineEpoch epoch,
      @Value("${bridges.camunda.search-lag}") Duration lag,
      OfficeTime time) {
    this.owners = owners;
    this.book = book;
    this.instances = instances;
    this.repairs = repairs;
    this.findings = findings;
    this.epoch = epoch;
    this.lag = lag;
    this.time = time;
  }

  @Override
  public String name() {
    return "Open records and running processes";
  }

  @Override
  public Result compare(boolean repair) {
    repairs.requireRebuilt();
    try {
      return new Run(repair).result();
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  /** A record's process; the generation is left out where a record has one process in its life. */
  private record Id(String processId, UUID recordId, int generation) {}

  private final class Run {

    private final boolean repair;
    private final Instant settled = Instant.now().minus(lag);
    private final List<Finding> found = new ArrayList<>();
    private final Map<Id, OpenRecord> open = new HashMap<>();
    private final Map<Id, StandingInstance> standing;
    private final Map<Long, Live> live;
    private final Map<Long, String> events;

    Run(boolean repair) {
      this.repair = repair;
      live =
          instances.all(owners.stream().map(ProcessOwner::processId).collect(Collectors.toSet()));
      events = instances.waitingEvents();
      standing =
          book.running().stream()
              .collect(Collectors.toMap(this::idOf, one -> one, (older, newer) -> newer));
      for (var owner : owners) {
        owner.open().forEach(record -> open.put(idOf(owner.processId(), record), record));
      }
    }

    Result result() {
      open.forEach(this::compareRecord);
      standing.forEach(this::compareInstance);
      var known =
          book.running().stream()
              .filter(one -> one.epoch() == epoch.current())
              .map(StandingInstance::engineKey)
              .collect(Collectors.toSet());
      live.values().stream()
          .filter(one -> !known.contains(one.key()) && isSettled(one))
          .forEach(this::stray);
      return new Result(open.size() + standing.size() + live.size(), found);
    }

    private void compareRecord(Id id, OpenRecord record) {
      var instance = standing.get(id);
      if (instance == null) {
        found.addAll(findings.neverStarted(id.processId(), record, repair));
      } else if (isSettled(instance) && isMissing(instance)) {
        found.add(findings.missing(instance, repair));
      } else if (isSettled(instance)) {
        found.addAll(findings.deadTimer(instance, events.get(instance.engineKey()), repair));
      }
    }

    private void compareInstance(Id id, StandingInstance instance) {
      if (open.containsKey(id) || !isSettled(instance)) {
        return;
      }
      if (isMissing(instance)) {
        book.ended(instance);
      } else {
        found.add(findings.recordSettled(instance, repair));
      }
    }

    private void stray(Live one) {
      var records = standing.values();
      found.add(findings.stray(one, records, repair));
    }

    private boolean isMissing(StandingInstance instance) {
      return instance.epoch() != epoch.current()
          || !live.containsKey(instance.engineKey())
              && !instances.isThere(instance.engineKey(), instance.generation());
    }

    /** The engine says when an instance began, by the clock that it shares with the office. */
    private boolean isSettled(Live instance) {
      return instance.since().isBefore(time.instant().minus(lag));
    }

    private boolean isSettled(StandingInstance instance) {
      return instance.movedAt().isBefore(settled);
    }

    private Id idOf(StandingInstance one) {
      var hasOneLife = !one.processId().equals("care-case");
      return new Id(one.processId(), one.businessId(), hasOneLife ? 0 : one.generation());
    }

    private Id idOf(String processId, OpenRecord record) {
      var generation = record.generation();
      return new Id(processId, record.id(), generation == null ? 0 : generation);
    }
  }
}
