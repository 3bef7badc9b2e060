package org.bridges.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.StaffView;
import org.bridges.eligibility.AgeBand;
import org.bridges.meeting.MeetingDesk;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.youth.YouthVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two sides see of a hand-over on its own page, and which hand-overs wait for a person.
 */
@Service
public class HandOverSight {

  private final Transfers transfers;
  private final TransferBook book;
  private final Sides sides;
  private final CaseFile cases;
  private final YouthVault vault;
  private final PlanDesk plan;
  private final MeetingDesk meetings;
  private final Gate gate;
  private final OfficeTime time;

  HandOverSight(
      Transfers transfers,
      TransferBook book,
      Sides sides,
      CaseFile cases,
      YouthVault vault,
      PlanDesk plan,
      MeetingDesk meetings,
      Gate gate,
      OfficeTime time) {
    this.transfers = transfers;
    this.book = book;
    this.sides = sides;
    this.cases = cases;
    this.vault = vault;
    this.plan = plan;
    this.meetings = meetings;
    this.gate = gate;
    this.time = time;
  }

  /**
   * A hand-over as one person sees it.
   *
   * @param opensCase whether the case itself is open to the person
   */
  public record Seen(
      TransferView view, RunningClock clock, boolean sender, boolean receiver, boolean opensCase) {}

  /** The hand-over as this person sees it. */
  @Transactional(readOnly = true)
  public Seen seen(UUID transferId, StaffView person) {
    return seen(book.require(transferId), person);
  }

  private Seen seen(Transfer transfer, StaffView person) {
    var view = book.view(transfer);
    return new Seen(
        view,
        view.clock(),
        sides.isSender(transfer, person.username()),
        sides.isReceiver(transfer, person.username()),
        may(person, transfer, DataClass.CASE));
  }

  /** The hand-overs of which something is still to be done, for this person, soonest first. */
  @Transactional(readOnly = true)
  public List<Seen> waiting(StaffView person) {
    return transfers.findBySettledAtIsNullOrderByDueAt().stream()
        .filter(one -> may(person, one, DataClass.TRANSFER))
        .map(one -> seen(one, person))
        .toList();
  }

  private boolean may(StaffView person, Transfer transfer, DataClass data) {
    var subject = Subject.ofMatter(transfer.caseId(), transfer.id());
    return gate.canAccess(person, AuditAction.VIEW, subject, data);
  }

  /** What may be known before the case is accepted. */
  @Transactional(readOnly = true)
  public OfferPreview preview(UUID transferId) {
    var view = book.view(book.require(transferId));
    var care = cases.view(view.caseId());
    var open = plan.ofCase(care.id()).stream().filter(one -> one.state().isOpen()).toList();
    return new OfferPreview(
        view.id(),
        view.receiver(),
        view.state(),
        view.reason(),
        care.county().label(),
        ageBand(care.youthId()),
        vault.language(care.youthId()).map(HandOverSight::spoken).orElse(null),
        care.urgency() == Urgency.URGENT,
        care.safetyFirst(),
        open.stream().map(ItemView::area).distinct().sorted().toList(),
        open.size(),
        planned(care.id()),
        view.clock());
  }

  private int planned(UUID caseId) {
    var now = time.instant();
    return (int)
        meetings.ofCase(caseId).stream()
            .filter(one -> one.meetingAt() != null && one.meetingAt().isAfter(now))
            .count();
  }

  private String ageBand(UUID youthId) {
    var who = vault.identity(youthId);
    LocalDate today = time.today();
    return switch (AgeBand.of(who.birthDate(), who.age(), who.ageEstimated(), today)) {
      case U18 -> "under 18";
      case A18 -> "18";
      case A19_24 -> "19 to 24";
      case A25UP -> "25 or older";
      case UNKNOWN -> "not known";
    };
  }

  private static String spoken(String language) {
    return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }
}
