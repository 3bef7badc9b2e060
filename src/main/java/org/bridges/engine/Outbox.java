package org.bridges.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.shared.background.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a fact reaches the engine: the row is written in the fact's own transaction and sent after
 * its commit, in order per case, with growing pauses until the engine has it. With the engine away
 * nothing is lost.
 */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final BackgroundWork background;

  Outbox(JdbcClient jdbc, JsonMapper json, BackgroundWork background) {
    this.jdbc = jdbc;
    this.json = json;
    this.background = background;
  }

  /**
   * Starts an instance of a process; the same process, record and generation twice is one start.
   *
   * @param orderingKey the case, or the referral before a case exists
   * @param processId the model's process id, equal to its file name
   * @param businessId the record that the instance is for
   * @param generation the case's generation, 0 where there is none
   * @param variables from the allow-list, with {@code urgency} and {@code county} where clocks run
   * @throws EngineVariables.ForbiddenVariable for anything outside the allow-list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void start(
      UUID orderingKey,
      String processId,
      UUID businessId,
      int generation,
      Map<String, ?> variables,
      StageClock... clocks) {
    insert("START", orderingKey, processId, businessId, generation, null, variables, clocks);
  }

  /**
   * The same inside the model: what went before was done outside the engine, and none of it is done
   * again.
   *
   * @param elementId the element before which the instance begins
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void startBefore(
      String elementId,
      UUID orderingKey,
      String processId,
      UUID businessId,
      int generation,
      Map<String, ?> variables,
      StageClock... clocks) {
    insert("START", orderingKey, processId, businessId, generation, elementId, variables, clocks);
  }

  /**
   * Publishes a message to whatever waits for it under the correlation key.
   *
   * @param message the message's name in the models
   * @param correlationKey the record whose instance waits
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(
      UUID orderingKey,
      String message,
      UUID correlationKey,
      Map<String, ?> variables,
      StageClock... clocks) {
    insert("MESSAGE", orderingKey, message, correlationKey, 0, null, variables, clocks);
  }

  /** Whether the start of a record's process has not reached the engine yet. */
  boolean isOnItsWay(String processId, UUID businessId) {
    return jdbc.sql(
                """
                select count(*) from outbox
                 where kind = 'START' and name = ? and business_id = ? and sent_at is null
                """)
            .params(processId, businessId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Sends the start of a record's process again; answers whether there is one. */
  boolean startAgain(String processId, UUID businessId) {
    return jdbc.sql(
                """
                update outbox set sent_at = null, next_try_at = now()
                 where id = (select max(id) from outbox
                              where kind = 'START' and name = ? and business_id = ?)
                """)
            .params(processId, businessId)
            .update()
        == 1;
  }

  /** The case that a record's process was started for; the referral before there is a case. */
  @Nullable UUID orderingKeyOf(String processId, UUID businessId) {
    return jdbc.sql(
            """
            select ordering_key from outbox
             where kind = 'START' and name = ? and business_id = ? order by id desc limit 1
            """)
        .params(processId, businessId)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** The case number that a process was started with, as people say it. */
  String caseOf(String processId, UUID businessId) {
    return jdbc.sql(
            """
            select variables from outbox
             where kind = 'START' and name = ? and business_id = ? order by id desc limit 1
            """)
        .params(processId, businessId)
        .query(String.class)
        .optional()
        .map(variables -> "Case " + json.readTree(variables).path("caseNumber").asString())
        .orElse("A record without a start");
  }

  /** Whether the engine has not heard of a fact of this case yet. */
  boolean isWaitingFor(UUID orderingKey) {
    return jdbc.sql("select exists (select from outbox where ordering_key = ? and sent_at is null)")
        .param(orderingKey)
        .query(Boolean.class)
        .single();
  }

  /** Whether the engine did not take a fact of this case, and it is told again only later. */
  boolean isHeldUp(UUID orderingKey) {
    return jdbc.sql(
            """
            select exists (select from outbox
                            where ordering_key = ? and sent_at is null and problem is not null
                              and next_try_at > ?)
            """)
        .params(orderingKey, Timestamp.from(Instant.now()))
        .query(Boolean.class)
        .single();
  }

  /** Sends what can be sent now. */
  void hurry() {
    background.wake(OutboxSender.TURN);
  }

  /** How many facts the engine has not heard of yet. */
  public int waiting() {
    return jdbc.sql("select count(*) from outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }

  private void insert(
      String kind,
      UUID orderingKey,
      String name,
      UUID businessId,
      int generation,
      @Nullable String elementId,
      Map<String, ?> variables,
      StageClock... clocks) {
    jdbc.sql(
            """
            insert into outbox (ordering_key, kind, name, business_id, generation, element_id,
                                variables, clocks, created_at, next_try_at)
            values (:ordering, :kind, :name, :record, :generation, :element, :variables, :clocks,
                    :now, :now)
            on conflict do nothing
            """)
        .param("ordering", orderingKey)
        .param("kind", kind)
        .param("name", name)
        .param("record", businessId)
        .param("generation", generation)
        .param("element", elementId, java.sql.Types.VARCHAR)
        .param("variables", json.writeValueAsString(EngineVariables.checked(variables)))
        .param("clocks", json.writeValueAsString(List.of(clocks)))
        .param("now", Timestamp.from(Instant.now()))
        .update();
    background.wake(OutboxSender.TURN);
  }
}
