package org.bridges.retention;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.Timeline;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferrerVault;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What was kept long enough goes, each kind at its time; what is open, or held, stays. */
@OfficeTest
class RetentionTests {

  @Autowired Told told;
  @Autowired RetentionRuns runs;
  @Autowired RetentionWork work;
  @Autowired LettingGo lettingGo;
  @Autowired LegalHolds holds;
  @Autowired ReferralFile referrals;
  @Autowired ReferrerVault referrers;
  @Autowired YouthVault vault;
  @Autowired Timeline timeline;
  @Autowired CaseNotes notes;
  @Autowired OfficeTime time;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void theStoryGoesNinetyDaysAfterTheDecisionAndNotSooner() {
    var young = told.everywhere("Bellarosa", "Umber", "Ysolde Umber", "361-555-0145", "2010-02-02");
    var old = told.everywhere("Cassiopei", "Umber", "Ysolde Umber", "361-555-0146", "2010-03-03");
    decided(young, Duration.ofDays(89));
    decided(old, Duration.ofDays(91));

    run();

    assertThat(referrals.content(young.referralId()).narrative()).contains("bellarosastory");
    assertThat(referrals.content(old.referralId()).narrative()).isNull();
    assertThat(referrals.content(old.referralId()).connections()).isEmpty();
    assertThat(referrers.of(old.referralId()).name()).isEqualTo("cassiopeiwriter");
    assertThat(vault.identity(old.youthId()).name()).isEqualTo("Cassiopei Umber");
    assertThat(noteTexts(old.caseId())).anyMatch(note -> note.startsWith("cassiopeinote"));
  }

  @Test
  void aClosedCaseLosesItsWordsBitByBitAndItsYouthLast() {
    var youth =
        told.everywhere("Delphinor", "Thane", "Aurelio Thane", "361-555-0147", "2009-05-05");
    decided(youth, Duration.ofDays(4 * 365));
    closed(youth, Duration.ofDays(3 * 365 + 3));
    run();
    assertThat(referrers.of(youth.referralId()).name()).isNull();
    assertThat(noteTexts(youth.caseId())).isEmpty();
    assertThat(vault.identity(youth.youthId()).name()).isEqualTo("Delphinor Thane");
    assertThat(vault.identity(youth.youthId()).household()).hasSize(1);

    decided(youth, Duration.ofDays(9 * 366));
    closed(youth, Duration.ofDays(8 * 366));
    jdbc.sql("update youth set registered_at = ? where id = ?")
        .params(ago(Duration.ofDays(9 * 366)), youth.youthId())
        .update();
    holds.set(youth.caseId(), LegalHolds.Reason.COURT_ORDER, "manager");
    run();
    assertThat(vault.identity(youth.youthId()).name()).as("held").isEqualTo("Delphinor Thane");

    holds.end(
        holds.of(youth.youthId()).orElseThrow().id(), LegalHolds.End.NO_LONGER_NEEDED, "manager");
    run();
    var identity = vault.identity(youth.youthId());
    assertThat(identity.name()).isNull();
    assertThat(identity.birthDate()).isNull();
    assertThat(identity.contacts()).isEmpty();
    assertThat(identity.household()).isEmpty();
    assertThat(identity.pseudonym()).startsWith("Youth ");
    assertThat(vault.search("Delphinor")).isEmpty();
  }

  @Test
  void aRunThatWasKilledGoesOnWhereItWas() {
    var youth =
        told.everywhere("Evangelio", "Marsh", "Rosalba Marsh", "361-555-0148", "2009-06-06");
    for (int at = 0; at < 230; at++) {
      notes.add(youth.caseId(), "evangelionote " + at, "coordinator");
    }
    var before = noteTexts(youth.caseId()).size();
    decided(youth, Duration.ofDays(30));
    closed(youth, Duration.ofDays(370));
    await().atMost(30, SECONDS).until(() -> runs.running().isEmpty());
    var killed = killedAfterOneStep(youth.caseId());

    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                runs.latest(9).stream()
                        .filter(one -> one.id() == killed)
                        .findAny()
                        .orElseThrow()
                        .endedAt()
                    != null);

    var run = runs.latest(9).stream().filter(one -> one.id() == killed).findAny().orElseThrow();
    var rows =
        run.steps().stream()
            .filter(step -> step.kind() == KeptClass.CASE_NOTES)
            .filter(step -> step.table().equals("timeline_entry"))
            .mapToLong(RetentionRuns.Step::rows)
            .sum();
    System.out.printf(
        "retention: a run that was killed after %d rows went on to %d of %d%n",
        LettingGo.ROWS, rows, before);
    assertThat(noteTexts(youth.caseId())).isEmpty();
    assertThat(rows).isEqualTo(before);
  }

  @Test
  void aPeriodIsSetOrTheOfficeDoesNotStart() {
    var settings = new MockEnvironment().withProperty("bridges.retention.narrative", "P30D");
    assertThat(new RetentionPeriods(settings, time).all().get(KeptClass.NARRATIVE))
        .hasToString("P30D");

    settings.setProperty("bridges.retention.narrative", "90 days");
    assertThatThrownBy(() -> new RetentionPeriods(settings, time))
        .hasMessageContaining("bridges.retention.narrative is no period: write it as P90D");
    settings.setProperty("bridges.retention.narrative", "P0D");
    assertThatThrownBy(() -> new RetentionPeriods(settings, time)).hasMessageContaining("P1D");
  }

  /** The state that a kill leaves: a run without end, its first step committed. */
  private long killedAfterOneStep(UUID caseId) {
    var notesOfCases =
        work.all().stream()
            .filter(words -> words.table().equals("timeline_entry"))
            .filter(words -> words.kind() == KeptClass.CASE_NOTES)
            .findAny()
            .orElseThrow();
    return transaction.execute(
        change -> {
          var run =
              jdbc.sql(
                      """
                      insert into retention_run (asked_by, started_at) values ('the night', now())
                      returning id
                      """)
                  .query(Long.class)
                  .single();
          var rows = lettingGo.some(notesOfCases, Owner.CASE, List.of(caseId), false);
          runs.count(run, KeptClass.CASE_NOTES, "timeline_entry", rows);
          return run;
        });
  }

  private void run() {
    await().atMost(30, SECONDS).until(() -> runs.running().isEmpty());
    runs.start("operator");
    await().atMost(60, SECONDS).until(() -> runs.running().isEmpty());
  }

  private Collection<String> noteTexts(UUID caseId) {
    var texts = new TreeSet<String>();
    timeline.ofCase(caseId).stream()
        .map(Timeline.Shown::note)
        .filter(note -> note != null)
        .forEach(texts::add);
    return texts;
  }

  private void decided(Told.Youth youth, Duration ago) {
    jdbc.sql("update referral set decided_at = ? where id = ?")
        .params(ago(ago), youth.referralId())
        .update();
  }

  private void closed(Told.Youth youth, Duration ago) {
    jdbc.sql("update care_case set status = 'CLOSED', closed_at = ? where id = ?")
        .params(ago(ago), youth.caseId())
        .update();
  }

  private Timestamp ago(Duration time) {
    return Timestamp.from(this.time.instant().minus(time));
  }
}
