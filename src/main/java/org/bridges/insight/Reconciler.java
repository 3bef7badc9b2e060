package org.bridges.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.OneAtATime;
import org.bridges.shared.background.OneAtATime.Turn;
import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares records, processes, tasks and mails on command, and keeps the result; every night {@link
 * Radar} asks for it.
 */
@Service
public class Reconciler {

  private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

  private final List<Comparison> comparisons;
  private final OneAtATime turns;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Reconciler(List<Comparison> comparisons, OneAtATime turns, JdbcClient jdbc, JsonMapper json) {
    this.comparisons = comparisons;
    this.turns = turns;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What one comparison found. */
  public record Part(String name, int looked, List<Finding> findings) {}

  /**
   * A run over everything.
   *
   * @param repair whether it was to put right what it found
   */
  public record Run(Instant endedAt, boolean repair, String askedBy, List<Part> parts) {

    /** How many records were looked at. */
    public int looked() {
      return parts.stream().mapToInt(Part::looked).sum();
    }

    /** Everything that was found. */
    public List<Finding> findings() {
      return parts.stream().flatMap(part -> part.findings().stream()).toList();
    }
  }

  /**
   * Compares everything.
   *
   * @param repair whether to put right what is found
   * @param askedBy user name
   * @throws WrongState while the engine is away or another run is under way
   */
  public Run run(boolean repair, String askedBy) {
    var parts = new ArrayList<Part>();
    var started = Instant.now();
    var isOurs =
        turns.run(Turn.RECONCILE, () -> comparisons.forEach(one -> parts.add(part(one, repair))));
    if (!isOurs) {
      throw new WrongState("running", "A comparison is under way already. Look again in a minute.");
    }
    var run = new Run(Instant.now(), repair, askedBy, List.copyOf(parts));
    keep(run, started);
    log.info("Compared {} records: {} findings", run.looked(), run.findings().size());
    return run;
  }

  /** The last run, with what it found. */
  public Optional<Run> last() {
    return jdbc.sql(
            "select ended_at, repair, asked_by, findings from reconcile_run order by id desc limit 1")
        .query(
            (row, number) ->
                new Run(
                    row.getTimestamp("ended_at").toInstant(),
                    row.getBoolean("repair"),
                    row.getString("asked_by"),
                    json.readValue(row.getString("findings"), new TypeReference<List<Part>>() {})))
        .optional();
  }

  private static Part part(Comparison one, boolean repair) {
    var result = one.compare(repair);
    return new Part(one.name(), result.looked(), result.findings());
  }

  private void keep(Run run, Instant started) {
    jdbc.sql(
            """
            insert into reconcile_run (started_at, ended_at, repair, asked_by, looked, findings)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(Timestamp.from(started), Timestamp.from(run.endedAt()), run.repair())
        .params(run.askedBy(), run.looked(), json.writeValueAsString(run.parts()))
        .update();
  }
}
