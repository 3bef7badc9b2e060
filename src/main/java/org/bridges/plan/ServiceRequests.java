package org.bridges.plan;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Services that are asked for beside a case: each becomes a task with a limit, and is answered. */
@Service
public class ServiceRequests {

  private static final List<String> SOMETHING = List.of("OTHER");

  private final CaseFile cases;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Outbox outbox;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  ServiceRequests(
      CaseFile cases,
      Timeline timeline,
      Worklist worklist,
      Outbox outbox,
      OfficeTime time,
      JdbcClient jdbc) {
    this.cases = cases;
    this.timeline = timeline;
    this.worklist = worklist;
    this.outbox = outbox;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * A referral that joined the case asks for services; told twice it is one request.
   *
   * @param needs codes of the contract; nothing said counts as OTHER
   */
  @Transactional
  public void ask(UUID caseId, UUID referralId, List<String> needs) {
    var seed = "service-request:" + referralId;
    var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    var now = time.instant();
    var asked =
        new ServiceRequest(id, caseId, referralId, needs.isEmpty() ? SOMETHING : needs, now, null);
    var fresh =
        jdbc.sql(
                """
                insert into service_request (id, case_id, referral_id, needs, asked_at)
                values (?, ?, ?, ?, ?) on conflict (referral_id) do nothing
                """)
            .params(
                id, caseId, referralId, asked.needs().toArray(String[]::new), Timestamp.from(now))
            .update();
    if (fresh == 0) {
      return;
    }
    timeline.add(TimelineEntry.ofCase(caseId, seed, "A service was asked for: " + asked.words()));
    var care = cases.view(caseId);
    var variables = cases.variables(care);
    variables.put("requestId", id.toString());
    outbox.start(
        caseId,
        "service-request",
        id,
        care.generation(),
        variables,
        new StageClock("SERVICE_ASKED", now, "service"));
  }

  /**
   * One request.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ServiceRequest view(UUID id) {
    return jdbc.sql("select * from service_request where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("service request"));
  }

  /** The requests of a case, newest first. */
  @Transactional(readOnly = true)
  public List<ServiceRequest> ofCase(UUID caseId) {
    return jdbc.sql("select * from service_request where case_id = ? order by asked_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ids of the requests that nobody has answered. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from service_request where answer is null").query(UUID.class).list();
  }

  /**
   * Looks at an answer without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, or NO_ITEMS where nothing was put on the plan since
   */
  @Transactional(readOnly = true)
  public void check(UUID id, @Nullable String answer) {
    var request = view(id);
    if (code(answer) == ServiceRequest.Answer.PLANNED && !isPlanned(request)) {
      throw new Refused(
          "NO_ITEMS",
          "No action item was written down since the request came. Add it to the plan first, or choose another answer.");
    }
  }

  /**
   * Records the answer, once.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void record(UUID id, @Nullable String answer) {
    var request = view(id);
    if (request.answer() != null) {
      return;
    }
    check(id, answer);
    answer(request, code(answer), worklist.lastCompletedBy("plan-service", id).orElse(""));
  }

  /** The case is closed before anybody answered: nothing is planned any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endWithCase(UUID id) {
    var request = view(id);
    if (answer(request, ServiceRequest.Answer.CASE_CLOSED, "")) {
      outbox.publish(request.caseId(), "plan.serviceRequestEnded", id, Map.of());
    }
  }

  private boolean answer(ServiceRequest request, ServiceRequest.Answer said, String by) {
    var id = request.id();
    var fresh =
        jdbc.sql(
                """
                update service_request set answer = ?, answered_at = ?, answered_by = ?
                 where id = ? and answer is null
                """)
            .params(said.name(), Timestamp.from(time.instant()), by, id)
            .update();
    if (fresh > 0) {
      timeline.add(
          TimelineEntry.ofCase(
                  request.caseId(),
                  "service-answered:" + id,
                  "%s: %s".formatted(request.words(), said.label()))
              .by(by.isEmpty() ? null : by));
    }
    return fresh > 0;
  }

  private boolean isPlanned(ServiceRequest request) {
    return jdbc.sql("select exists (select from action_item where case_id = ? and created_at >= ?)")
        .params(request.caseId(), Timestamp.from(request.askedAt()))
        .query(Boolean.class)
        .single();
  }

  private static ServiceRequest.Answer code(@Nullable String answer) {
    return Arrays.stream(ServiceRequest.Answer.values())
        .filter(one -> one.isSaid() && one.name().equals(answer))
        .findFirst()
        .orElseThrow(() -> new Refused("ANSWER_MISSING", "Say what becomes of the request."));
  }

  private static ServiceRequest read(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    return new ServiceRequest(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("referral_id", UUID.class),
        List.of((String[]) row.getArray("needs").getArray()),
        row.getTimestamp("asked_at").toInstant(),
        answer == null ? null : ServiceRequest.Answer.valueOf(answer));
  }
}
