package org.bridges.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.reminder.Outgoing;
import org.bridges.reminder.PartnerShares;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns everything that stops into a task, once for each thing, agency and ended basis. */
@Component
class StoppedShares {

  private final Releases releases;
  private final PartnerShares shares;
  private final CaseFile cases;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  StoppedShares(
      Releases releases,
      PartnerShares shares,
      CaseFile cases,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      JdbcClient jdbc) {
    this.releases = releases;
    this.shares = shares;
    this.cases = cases;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** Stops what no other basis of the agency carries on: mails that wait, and things under way. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void after(Release ended, StoppedShare.Reason reason) {
    var caseId = ended.caseId();
    var agency = ended.agencyCode();
    for (var mail : shares.waiting(caseId, agency)) {
      if (mail.needsBasis() && !isCovered(caseId, agency, mail.shows())) {
        shares.stop(mail.noticeId());
        mail.shows().forEach(shown -> stop(ended, shown, mail.subjectId(), reason));
      }
    }
    for (var thing : shares.of(caseId, agency)) {
      var shown = Set.of(thing.dataClass());
      if (ended.covers(shown) && !isCovered(caseId, agency, shown)) {
        stop(ended, thing.dataClass(), thing.subjectId(), reason);
      }
    }
  }

  /** It ended with its case: mails that wait do not leave, and nobody has to decide about it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withCase(Release ended) {
    var caseId = ended.caseId();
    var agency = ended.agencyCode();
    shares.waiting(caseId, agency).stream()
        .filter(mail -> mail.needsBasis() && !mail.isFarewell())
        .filter(mail -> !isCovered(caseId, agency, mail.shows()))
        .forEach(mail -> shares.stop(mail.noticeId()));
  }

  /** A mail was held back at the moment of sending. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void heldBack(Outgoing share) {
    var caseId = share.caseId();
    if (caseId == null) {
      return;
    }
    var ended = lastEnded(caseId, share.agencyCode(), share.shows());
    if (ended.filter(Release::endedWithCase).isPresent()) {
      return; // it was on its way when the case was closed: nothing is left to decide
    }
    for (var shown : share.shows()) {
      if (ended.isPresent()) {
        var reason =
            ended.get().revokedAt() == null
                ? StoppedShare.Reason.EXPIRED
                : StoppedShare.Reason.REVOKED;
        stop(ended.get(), shown, share.subjectId(), reason);
      } else {
        stop(
            caseId,
            share.agencyCode(),
            null,
            shown,
            share.subjectId(),
            StoppedShare.Reason.NO_BASIS);
      }
    }
  }

  private Optional<Release> lastEnded(UUID caseId, String agency, Set<DataClass> shown) {
    return releases.ofCase(caseId).stream()
        .filter(one -> one.agencyCode().equals(agency) && one.covers(shown))
        .filter(one -> !one.isLiveAt(time.instant()))
        .max(java.util.Comparator.comparing(Release::endsAt));
  }

  private boolean isCovered(UUID caseId, String agency, Set<DataClass> shown) {
    return releases.covering(caseId, agency, shown, time.instant()).isPresent();
  }

  private void stop(Release ended, DataClass shown, UUID subject, StoppedShare.Reason reason) {
    stop(ended.caseId(), ended.agencyCode(), ended.id(), shown, subject, reason);
  }

  private void stop(
      UUID caseId,
      String agency,
      @Nullable UUID basisId,
      DataClass shown,
      UUID subject,
      StoppedShare.Reason reason) {
    var id = UUID.randomUUID();
    var now = time.instant();
    var fresh =
        jdbc.sql(
                """
                insert into stopped_share (id, case_id, agency_code, basis_id, data_class, subject_id, reason,
                                           stopped_at)
                values (:id, :caseId, :agency, :basisId, :shown, :subject, :reason, :at)
                on conflict (subject_id, agency_code, basis_id) do nothing
                """)
            .param("id", id)
            .param("caseId", caseId)
            .param("agency", agency)
            .param("basisId", basisId, Types.OTHER)
            .param("shown", shown.name())
            .param("subject", subject)
            .param("reason", reason.name())
            .param("at", Timestamp.from(now))
            .update();
    if (fresh == 0) {
      return;
    }
    var care = cases.view(caseId);
    timeline.add(
        TimelineEntry.ofCase(
            caseId,
            "stopped:" + id,
            "Nothing more goes to " + directory.agency(agency).name() + ": " + what(shown)));
    var variables = cases.variables(care);
    variables.put("stopId", id.toString());
    outbox.start(
        caseId,
        "stopped-share",
        id,
        care.generation(),
        variables,
        new StageClock("SHARE_STOPPED", now, "stopped"));
  }

  /** The thing in words that say nothing of the youth. */
  static String what(DataClass shown) {
    return switch (shown) {
      case PLAN -> "an action item";
      case MEETING -> "a meeting";
      case TRANSFER -> "a hand-over";
      default -> "something else";
    };
  }

  Optional<StoppedShare> find(UUID id) {
    return jdbc.sql("select * from stopped_share where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Newest first. */
  List<StoppedShare> ofCase(UUID caseId) {
    return jdbc.sql("select * from stopped_share where case_id = ? order by stopped_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  List<UUID> open() {
    return jdbc.sql("select id from stopped_share where answer is null").query(UUID.class).list();
  }

  /** Whether nobody had decided before. */
  boolean settle(UUID id, StoppedShare.Answer answer, String by) {
    return jdbc.sql(
                """
                update stopped_share set answer = ?, settled_at = ?, settled_by = ?
                 where id = ? and answer is null
                """)
            .params(answer.name(), Timestamp.from(time.instant()), by, id)
            .update()
        == 1;
  }

  private static StoppedShare read(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    return new StoppedShare(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("agency_code"),
        row.getObject("basis_id", UUID.class),
        DataClass.valueOf(row.getString("data_class")),
        row.getObject("subject_id", UUID.class),
        StoppedShare.Reason.valueOf(row.getString("reason")),
        row.getTimestamp("stopped_at").toInstant(),
        answer == null ? null : StoppedShare.Answer.valueOf(answer));
  }
}
