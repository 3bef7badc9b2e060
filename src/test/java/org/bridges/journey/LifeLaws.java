package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.insight.Radar;
import org.bridges.reminder.Mailbox;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.transfer.TransferState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for every case, whatever has happened to it. */
@Component
class LifeLaws {

  private static final int MANY = 10_000;

  private final Gate gate;
  private final Directory directory;
  private final Radar radar;
  private final CamundaClient client;
  private final JdbcClient jdbc;
  private final EmbeddedCamunda camunda;
  private final GreenMail mail;

  LifeLaws(
      Gate gate,
      Directory directory,
      Radar radar,
      CamundaClient client,
      JdbcClient jdbc,
      EmbeddedCamunda camunda,
      GreenMail mail) {
    this.camunda = camunda;
    this.mail = mail;
    this.gate = gate;
    this.directory = directory;
    this.radar = radar;
    this.client = client;
    this.jdbc = jdbc;
  }

  /** One who answers for the youth, and one hand-over at most. */
  void oneIsResponsible(Life life) {
    assertThat(life.care().responsible()).as("who answers for the youth").isNotBlank();
    if (life.isOpen() && !life.forms().contains("assign-team")) {
      assertThat(life.care().owner()).as("owner of " + life).isNotNull();
    }
    var running =
        jdbc.sql(
                """
                select count(*) from transfer
                 where case_id = :case and state in ('OFFERED', 'ACCEPTED', 'RETURN_ASKED')
                """)
            .param("case", life.id())
            .query(Integer.class)
            .single();
    assertThat(running)
        .as("hand-overs under way of " + life)
        .isLessThanOrEqualTo(life.isOpen() ? 1 : 0);
  }

  /**
   * Who sees anything of the case as a whole from another county has a reason that lives; of a
   * closed one who was on its team sees the number alone.
   */
  void accessHasAReason(Life life) {
    var other = directory.staff("coordinator2");
    var sees = seenOf(life, other);
    if (!sees.isEmpty()) {
      assertThat(hasReason(life, directory.dutyOf(other)))
          .as("reason of the other county to see " + sees + " of " + life)
          .isTrue();
    }
    if (!life.isOpen()) {
      assertThat(seenOf(life, directory.staff("advocate")))
          .as("advocates see of " + life)
          .isEmpty();
    }
  }

  private Set<DataClass> seenOf(Life life, StaffView person) {
    var sees = EnumSet.noneOf(DataClass.class);
    sees.addAll(gate.open(person, AuditAction.VIEW, Subject.ofCase(life.id())));
    if (!life.isOpen()) {
      sees.remove(DataClass.STEP);
    }
    return sees;
  }

  private static boolean hasReason(Life life, Set<County> duty) {
    var handOver = life.handOver();
    return "coordinator2".equals(life.care().owner())
        || duty.contains(life.care().county())
        || (handOver != null
            && Set.of(TransferState.ACCEPTED, TransferState.RETURN_ASKED)
                .contains(handOver.state()));
  }

  /** Each open case has one live process, each closed one none. */
  void oneProcessLives(List<UUID> ids) {
    var expected = keys(ids, "is null");
    var ended = keys(ids, "is not null");
    assertThat(expected).as("one for each open case").hasSize(open(ids));
    await()
        .untilAsserted(
            () -> {
              var live = live();
              assertThat(live).containsAll(expected);
              assertThat(live).filteredOn(ended::contains).as("of a closed case").isEmpty();
            });
  }

  private Set<Long> live() {
    return client
        .newProcessInstanceSearchRequest()
        .filter(one -> one.processDefinitionId("care-case").state(ProcessInstanceState.ACTIVE))
        .page(page -> page.limit(MANY))
        .send()
        .join()
        .items()
        .stream()
        .map(ProcessInstance::getProcessInstanceKey)
        .collect(Collectors.toSet());
  }

  private int open(List<UUID> ids) {
    return jdbc.sql("select count(*) from care_case where id in (:ids) and closed_at is null")
        .param("ids", ids)
        .query(Integer.class)
        .single();
  }

  private Set<Long> keys(List<UUID> ids, String closed) {
    return new HashSet<>(
        jdbc.sql(
                """
                select p.engine_key from process_instance p
                  join care_case c on c.id = p.business_id and c.generation = p.generation
                 where p.process_id = 'care-case' and c.id in (:ids) and c.closed_at
                """
                    + closed)
            .param("ids", ids)
            .query(Long.class)
            .list());
  }

  /** Each open case is proven to go on: somebody who can act, a next step with a date. */
  void nothingIsMissing(List<UUID> ids) {
    radar.look("operator");
    assertThat(
            jdbc.sql(
                    "select case_id || ' ' || code from orphan where settled_at is null and case_id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(camunda.openIncidents()).isEmpty();
  }

  /** No line of the ledger left twice. */
  void noMailLeftTwice() {
    var seen = new HashSet<String>();
    for (var one : List.of(mail.getReceivedMessages())) {
      var id = Mailbox.notice(one);
      assertThat(id == null || seen.add(id)).as("mail of " + id + " left once").isTrue();
    }
  }
}
