package org.bridges.insight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The looks at all open cases, in the machine's time: a moved clock makes no night fail. */
@Repository
public class RadarRuns {

  /** After this time without a whole look somebody has to be told. */
  static final Duration TOO_LONG = Duration.ofHours(26);

  private static final String NEWEST =
      "select started_at, ended_at, asked_by, looked, proven, missing, moving, failure from radar_run";

  private final JdbcClient jdbc;

  RadarRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One look.
   *
   * @param looked how many open cases
   * @param proven for how many of them nothing is missing
   * @param missing for how many of them something is
   * @param moving how many just moved, so that they are proven at the next look
   * @param failure why it could not be finished, a code; null where it was
   */
  public record Run(
      Instant startedAt,
      Instant endedAt,
      String askedBy,
      int looked,
      int proven,
      int missing,
      int moving,
      @Nullable String failure) {

    /** Whether all open cases were looked at. */
    public boolean isWhole() {
      return failure == null;
    }
  }

  void keep(Run run) {
    jdbc.sql(
            """
            insert into radar_run (started_at, ended_at, asked_by, looked, proven, missing, moving, failure)
            values (:started, :ended, :by, :looked, :proven, :missing, :moving, :failure)
            """)
        .param("started", Timestamp.from(run.startedAt()))
        .param("ended", Timestamp.from(run.endedAt()))
        .param("by", run.askedBy())
        .param("looked", run.looked())
        .param("proven", run.proven())
        .param("missing", run.missing())
        .param("moving", run.moving())
        .param("failure", run.failure(), java.sql.Types.VARCHAR)
        .update();
  }

  /** The last look, whole or not. */
  public Optional<Run> last() {
    return newest("");
  }

  /** The last look that was finished. */
  public Optional<Run> lastWhole() {
    return newest(" where failure is null");
  }

  private Optional<Run> newest(String which) {
    return jdbc.sql(NEWEST + which + " order by id desc limit 1").query(Run.class).optional();
  }
}
