package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.bridges.reminder.Mailbox;

/** What database, engine and mailbox have of all referrals, counted from outside. */
final class Books {

  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final Duration FASTER = Duration.ofSeconds(5);
  private static final String UNDECIDED = "select count(*) from referral where case_id is null";
  private static final String WAITING =
      """
      select count(distinct t.referral_id) from task t join engine_epoch on engine_epoch = epoch
        join referral r on r.id = t.referral_id and r.case_id is null
       where t.state = 'OPEN'
      """;
  private static final String UNDER_WAY =
      "select count(*) from notice where state in ('WAITING', 'CLAIMED', 'FAILED')";
  private static final String OPEN =
      """
      select count(*) from task join engine_epoch on engine_epoch = epoch where state = 'OPEN'
      """;

  private final FaultOffice office;

  Books(FaultOffice office) {
    this.office = office;
  }

  /** Every referral, of this fault and those before. */
  int referrals() {
    return count("select count(*) from referral");
  }

  /** What a query counts. */
  int count(String sql) {
    return office.database().sql(sql).query(Integer.class).single();
  }

  /**
   * Waits until every referral that nobody decided waits at a step, and prints what became of those
   * that were sent.
   *
   * @param sent receipts by key
   * @param before how many referrals there were before
   */
  void close(String fault, Map<String, String> sent, int before) {
    awaitEverybodyWaits();
    var rows =
        office
            .database()
            .sql("select count(*) from referral where receipt in (:receipts)")
            .param("receipts", sent.values())
            .query(Integer.class)
            .single();
    var more = referrals() - before - sent.size();
    FaultReport.print(
        fault, sent.size(), rows, sent.size() - rows, more + doubledInTheEngine() + doubledMails());
  }

  /** Waits until the outbox is empty and each referral has its open task in the present engine. */
  void awaitEverybodyWaits() {
    awaitQuietly(
        () -> {
          assertThat(count("select count(*) from outbox where sent_at is null")).isZero();
          assertThat(count(WAITING)).isEqualTo(count(UNDECIDED));
        });
  }

  /** Waits until no line of the ledger is under way any more. */
  void awaitMail() {
    awaitQuietly(() -> assertThat(count(UNDER_WAY)).isZero());
  }

  /**
   * Waits until this holds and the engine is quiet. The office's time runs faster meanwhile: a job
   * that a killed application took comes back after minutes only.
   */
  private void awaitQuietly(ThrowingRunnable holds) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(office.timePasses(FASTER)).as("engine is quiet").isTrue();
              holds.run();
            });
  }

  /** How many instances of a process the engine has. */
  long running(String process) {
    try (var engine =
        CamundaClient.newClientBuilder().restAddress(URI.create(office.restAddress())).build()) {
      return engine
          .newProcessInstanceSearchRequest()
          .filter(one -> one.processDefinitionId(process).state(ProcessInstanceState.ACTIVE))
          .send()
          .join()
          .page()
          .totalItems();
    }
  }

  /** One instance for each referral and one task for each row: what is more is double. */
  private int doubledInTheEngine() {
    try (var engine =
        CamundaClient.newClientBuilder().restAddress(URI.create(office.restAddress())).build()) {
      var stuck =
          engine.newIncidentSearchRequest().filter(one -> one.state(IncidentState.ACTIVE)).send();
      assertThat(stuck.join().page().totalItems()).as("stuck in the engine").isZero();
      var instances =
          engine
              .newProcessInstanceSearchRequest()
              .filter(one -> one.processDefinitionId("intake").state(ProcessInstanceState.ACTIVE))
              .send()
              .join()
              .page()
              .totalItems();
      var tasks =
          engine
              .newUserTaskSearchRequest()
              .filter(one -> one.state(UserTaskState.CREATED))
              .send()
              .join()
              .page()
              .totalItems();
      assertThat(instances).as("instances").isGreaterThanOrEqualTo(count(UNDECIDED));
      assertThat(tasks).as("tasks").isGreaterThanOrEqualTo(count(OPEN));
      return Math.toIntExact(instances - count(UNDECIDED) + tasks - count(OPEN));
    }
  }

  /** Mails beyond the first of each line of the ledger. */
  int doubledMails() {
    var perNotice =
        Arrays.stream(office.mail().getReceivedMessages())
            .collect(Collectors.groupingBy(Mailbox::notice, Collectors.counting()));
    return Math.toIntExact(perNotice.values().stream().mapToLong(mails -> mails - 1).sum());
  }
}
