package org.bridges.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts messages back into the outbox that a lost cluster may not have acted on. */
@Component
class MessageNeeds {

  private final List<MessageNeed> needs;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  MessageNeeds(List<MessageNeed> needs, JdbcClient jdbc, JsonMapper json) {
    this.needs = needs;
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Sent(long id, String name, UUID businessId, String variables) {}

  /** Asks about every message that running instances were sent; answers how many go again. */
  int sendAgain() {
    return sendAgain(newestOfEach("true").query(Sent.class).list());
  }

  /** The same for one case, or one referral without a case. */
  int sendAgain(UUID orderingKey) {
    var ofCase = newestOfEach("o.ordering_key = ?").param(orderingKey);
    return sendAgain(ofCase.query(Sent.class).list());
  }

  /** A copy and not the row itself: the cluster may remember the row's message id. */
  private int sendAgain(List<Sent> candidates) {
    Map<String, MessageNeed> byName =
        needs.stream().collect(Collectors.toMap(MessageNeed::message, Function.identity()));
    var open =
        candidates.stream()
            .filter(sent -> byName.get(sent.name()).isStillNeeded(sent.businessId(), read(sent)))
            .toList();
    open.forEach(
        sent ->
            jdbc.sql(
                    """
                    insert into outbox (ordering_key, kind, name, business_id, generation,
                                        variables, clocks, created_at, next_try_at)
                    select ordering_key, kind, name, business_id, generation, variables, clocks,
                           created_at, now() from outbox where id = ?
                    """)
                .param(sent.id())
                .update());
    return open.size();
  }

  private JdbcClient.StatementSpec newestOfEach(String condition) {
    return jdbc.sql(
        """
        select max(id) as id, name, business_id, variables from outbox o
         where kind = 'MESSAGE' and %s
           and exists (select 1 from process_instance p
                        where p.ordering_key = o.ordering_key and p.state = 'RUNNING')
         group by name, business_id, variables having bool_and(sent_at is not null) order by 1
        """
            .formatted(condition));
  }

  private Map<String, @Nullable Object> read(Sent sent) {
    return json.readValue(sent.variables(), new TypeReference<>() {});
  }
}
