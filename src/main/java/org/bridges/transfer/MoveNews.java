package org.bridges.transfer;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.consent.Sharing;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamDesk;
import org.bridges.team.TeamMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The team hears that something moved, each once: our own people, and agencies under a live basis.
 * Nobody reads in a mail or behind a link where the youth is; an agency is asked to call us.
 */
@Component
class MoveNews {

  private final TeamDesk team;
  private final Sharing sharing;
  private final Reminders reminders;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  MoveNews(TeamDesk team, Sharing sharing, Reminders reminders, OfficeTime time, JdbcClient jdbc) {
    this.team = team;
    this.sharing = sharing;
    this.reminders = reminders;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * Tells everybody but who recorded it.
   *
   * @param concerned codes of agencies that hear of it otherwise
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(CaseView care, UUID moveId, String by, String... concerned) {
    var owner = care.owner();
    if (owner != null && !owner.equals(by)) {
      tell(care, moveId, Recipient.person(owner), null);
    }
    for (var member : team.ofCase(care.id())) {
      switch (member.role()) {
        case FAMILY_COORDINATOR -> tellFamilyCoordinators(care, moveId, member);
        case ADVOCATE_AGENCY -> {
          if (!List.of(concerned).contains(member.member())) {
            tellAgency(care, moveId, member.member());
          }
        }
        case COORDINATOR -> {} // the owner, who is told above
      }
    }
  }

  private void tellFamilyCoordinators(CaseView care, UUID moveId, TeamMember member) {
    if (member.member().equals("YES")) {
      tell(care, moveId, Recipient.group(Group.FAMILY_COORDINATORS), null);
    }
  }

  private void tellAgency(CaseView care, UUID moveId, String agency) {
    if (care.isOnHold() || !sharing.permits(care.id(), agency, DataClass.TRANSFER)) {
      return;
    }
    jdbc.sql("insert into move_news (move_id, agency_code, told_at) values (?, ?, ?)")
        .params(moveId, agency, Timestamp.from(time.instant()))
        .update();
    tell(care, moveId, Recipient.agency(agency), moveId);
  }

  private void tell(CaseView care, UUID moveId, Recipient recipient, @Nullable UUID subject) {
    reminders.notify(
        new NoticeRequest(
            "move:" + moveId,
            NoticeKind.MOVED,
            recipient,
            care.id(),
            subject,
            time.instant(),
            null));
  }

  /** Whether the agency has read it; empty where it was never told. */
  Optional<Boolean> isRead(UUID moveId, String agency) {
    return jdbc.sql(
            "select read_at is not null from move_news where move_id = ? and agency_code = ?")
        .params(moveId, agency)
        .query(Boolean.class)
        .optional();
  }

  void read(UUID moveId, String agency) {
    jdbc.sql(
            """
            update move_news set read_at = coalesce(read_at, ?) where move_id = ? and agency_code = ?
            """)
        .params(Timestamp.from(time.instant()), moveId, agency)
        .update();
  }
}
