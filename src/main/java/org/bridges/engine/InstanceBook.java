package org.bridges.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps, beside the engine, where each process instance stands: the truth from which a lost engine
 * is filled again. Steps that a token passes without a job need no line: they are passed again.
 */
@Component
class InstanceBook {

  private static final String COLUMNS =
      """
      select process_id, business_id, generation, ordering_key, epoch, engine_key, element_id,
             variables, attempts, moved_at
        from process_instance
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  InstanceBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The key of the instance that the present cluster has for this start. */
  OptionalLong keyOf(OutboxRow start, int epoch) {
    return jdbc.sql(
            COLUMNS + " where process_id = ? and business_id = ? and generation = ? and epoch = ?")
        .params(start.name(), start.businessId(), start.generation(), epoch)
        .query(StandingInstance.class)
        .optional()
        .map(one -> OptionalLong.of(one.engineKey()))
        .orElse(OptionalLong.empty());
  }

  /** An instance was started from the outbox; it may have moved on already. */
  void started(OutboxRow start, Map<String, Object> variables, long key, int epoch) {
    jdbc.sql(
            """
            insert into process_instance (process_id, business_id, generation, ordering_key, epoch,
                                          engine_key, element_id, variables, moved_at)
            values (:process, :record, :generation, :ordering, :epoch, :key, :element, :variables,
                    :now)
            on conflict do nothing
            """)
        .param("process", start.name())
        .param("record", start.businessId())
        .param("generation", start.generation())
        .param("ordering", start.orderingKey())
        .param("epoch", epoch)
        .param("key", key)
        .param("element", start.elementId(), java.sql.Types.VARCHAR)
        .param("variables", json.writeValueAsString(variables))
        .param("now", Timestamp.from(Instant.now()))
        .update();
  }

  /** The instance with this key. */
  Optional<StandingInstance> find(int epoch, long engineKey) {
    return jdbc.sql(COLUMNS + " where epoch = ? and engine_key = ?")
        .params(epoch, engineKey)
        .query(StandingInstance.class)
        .optional();
  }

  /** The same, unless its record is settled. */
  Optional<StandingInstance> findRunning(int epoch, long engineKey) {
    return jdbc.sql(COLUMNS + " where state = 'RUNNING' and epoch = ? and engine_key = ?")
        .params(epoch, engineKey)
        .query(StandingInstance.class)
        .optional();
  }

  /** The instance of one of these records; waits while it is being started again. */
  Optional<StandingInstance> ofRecord(String processId, List<UUID> records, int generation) {
    return records.isEmpty()
        ? Optional.empty()
        : jdbc.sql(
                COLUMNS
                    + " where process_id = :process and business_id in (:records)"
                    + " and generation = :generation limit 1 for share")
            .param("process", processId)
            .param("records", records)
            .param("generation", generation)
            .query(StandingInstance.class)
            .optional();
  }

  /** Lets jobs of the instance wait until the transaction's end. */
  void lock(StandingInstance instance) {
    jdbc.sql(
            """
            select 1 from process_instance
             where process_id = ? and business_id = ? and generation = ? for update
            """)
        .params(instance.processId(), instance.businessId(), instance.generation())
        .query()
        .listOfRows();
  }

  /**
   * The token of an instance moved on.
   *
   * @param elementId before which it stands from now on
   */
  void moved(StandingInstance instance, String elementId, Map<String, ?> variables) {
    jdbc.sql(
            """
            update process_instance set element_id = ?, variables = ?, moved_at = ?
             where epoch = ? and engine_key = ?
            """)
        .param(elementId)
        .param(json.writeValueAsString(EngineVariables.checked(variables)))
        .param(Timestamp.from(Instant.now()))
        .params(instance.epoch(), instance.engineKey())
        .update();
  }

  /** Something happened to it just now: comparisons wait until searches show it. */
  void touched(StandingInstance instance) {
    jdbc.sql("update process_instance set moved_at = ? where epoch = ? and engine_key = ?")
        .param(Timestamp.from(Instant.now()))
        .params(instance.epoch(), instance.engineKey())
        .update();
  }

  /**
   * A job came before the answer to its start was stored: the start is taken from the outbox row of
   * one of the records that the job names.
   */
  Optional<StandingInstance> adopt(
      String processId, List<UUID> records, int generation, int epoch, long engineKey) {
    jdbc.sql(
            """
            insert into process_instance (process_id, business_id, generation, ordering_key, epoch,
                                          engine_key, element_id, variables, moved_at)
            select name, business_id, generation, ordering_key, :epoch, :key, element_id, variables,
                   :now
              from outbox
             where kind = 'START' and name = :process and business_id = any (:records)
               and generation = :generation
            on conflict do nothing
            """)
        .param("epoch", epoch)
        .param("key", engineKey)
        .param("now", Timestamp.from(Instant.now()))
        .param("process", processId)
        .param("records", records.toArray(UUID[]::new))
        .param("generation", generation)
        .update();
    return find(epoch, engineKey);
  }

  /** Instances that the present cluster does not have yet, longest standing first. */
  List<StandingInstance> missing(int epoch) {
    return jdbc.sql(COLUMNS + " where state = 'RUNNING' and epoch < ? order by moved_at")
        .param(epoch)
        .query(StandingInstance.class)
        .list();
  }

  /** Every instance that has not ended as far as we know. */
  List<StandingInstance> running() {
    return jdbc.sql(COLUMNS + " where state = 'RUNNING' order by moved_at")
        .query(StandingInstance.class)
        .list();
  }

  /** Those that have not ended as far as we know, of these cases. */
  List<StandingInstance> runningOf(Collection<UUID> orderingKeys) {
    return jdbc.sql(COLUMNS + " where state = 'RUNNING' and ordering_key = any (?)")
        .param(orderingKeys.toArray(UUID[]::new))
        .query(StandingInstance.class)
        .list();
  }

  /** Its record is settled and the cluster has it no more. */
  void ended(StandingInstance instance) {
    jdbc.sql(
            """
            update process_instance set state = 'ENDED'
             where process_id = ? and business_id = ? and generation = ?
            """)
        .params(instance.processId(), instance.businessId(), instance.generation())
        .update();
  }

  /** A try to start it again begins; without an answer it may have worked. */
  void trying(StandingInstance instance) {
    update(instance, "attempts = attempts + 1", instance.epoch(), instance.engineKey(), null);
  }

  /** It stands in the present cluster. */
  void restarted(StandingInstance instance, int epoch, long engineKey) {
    update(instance, "attempts = 0, moved_at = now()", epoch, engineKey, null);
  }

  /** It could not be started again. */
  void failed(StandingInstance instance, String problem) {
    update(instance, "attempts = attempts", instance.epoch(), instance.engineKey(), problem);
  }

  Map<String, @Nullable Object> variables(StandingInstance instance) {
    return json.readValue(instance.variables(), new TypeReference<>() {});
  }

  private void update(
      StandingInstance one, String change, int epoch, long key, @Nullable String problem) {
    jdbc.sql(
            "update process_instance set epoch = ?, engine_key = ?, problem = ?, "
                + change
                + " where process_id = ? and business_id = ? and generation = ?")
        .params(epoch, key)
        .param(problem)
        .params(one.processId(), one.businessId(), one.generation())
        .update();
  }
}
