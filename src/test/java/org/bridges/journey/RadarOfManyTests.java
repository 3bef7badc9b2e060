package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.Radar;
import org.bridges.insight.RadarHealth;
import org.bridges.insight.Reconciler;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The radar goes through many cases a page at a time, and its own failure is seen. */
@OfficeTest
@Order(Integer.MAX_VALUE - 4)
class RadarOfManyTests {

  private static final int MANY = 1000;

  @Autowired Coordination office;
  @Autowired Radar radar;
  @Autowired RadarHealth health;
  @Autowired Reconciler reconciler;
  @Autowired OrphanBook orphans;
  @Autowired JdbcClient jdbc;

  @Test
  void aThousandCasesAreProvenAndTheOneThatIsLostAmongThemIsFound() {
    var cases = office.casesOpenIn(County.KERR, Urgency.ROUTINE, MANY);
    ids("update care_case set opened_at = opened_at - interval '1 day' where id = any (?)", cases);
    var lost = cases.get(MANY / 2);
    ids("update task set state = 'CANCELED' where case_id = any (?)", List.of(lost));

    var run = radar.look("operator");

    var took = Duration.between(run.startedAt(), run.endedAt());
    System.out.printf(
        "radar: %d open cases looked at in %d ms, %d proven, %d lack something, %d just moved%n",
        run.looked(), took.toMillis(), run.proven(), run.missing(), run.moving());
    assertThat(run.looked()).isGreaterThanOrEqualTo(MANY);
    assertThat(orphans.open(cases)).allMatch(one -> one.caseId().equals(lost)).isNotEmpty();
    ids("update care_case set status = 'CLOSED', closed_at = now() where id = any (?)", cases);
    reconciler.run(true, "operator");
    radar.look("operator");
    office.settle();
    assertThat(orphans.open(cases)).isEmpty();
  }

  @Test
  void aNightInWhichNobodyLookedIsSaid() {
    radar.look("the night");
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    jdbc.sql("update radar_run set ended_at = ended_at - interval '27 hours'").update();

    assertThat(health.isOverdue()).isTrue();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.age()).isGreaterThan(Duration.ofHours(26));
    radar.look("the night");
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private void ids(String change, List<UUID> cases) {
    jdbc.sql(change).param(cases.toArray(UUID[]::new)).update();
  }
}
