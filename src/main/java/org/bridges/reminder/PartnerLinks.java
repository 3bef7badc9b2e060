package org.bridges.reminder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bridges.directory.Directory;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a partner can do behind a link: look, answer, ask for a new link. Looking changes nothing;
 * it is noted as a share.
 */
@Service
public class PartnerLinks {

  /** How the keys of links begin that somebody asked for. */
  static final String RENEWED = "link-renewed:";

  private final LinkDesk links;
  private final Notices notices;
  private final PartnerItems items;
  private final Directory directory;
  private final Reminders reminders;
  private final OfficeTime time;
  private final ShareGate gate;
  private final Slices slices;

  PartnerLinks(
      LinkDesk links,
      Notices notices,
      PartnerItems items,
      Directory directory,
      Reminders reminders,
      OfficeTime time,
      ShareGate gate,
      Slices slices) {
    this.links = links;
    this.notices = notices;
    this.items = items;
    this.directory = directory;
    this.reminders = reminders;
    this.time = time;
    this.gate = gate;
    this.slices = slices;
  }

  /** Looks behind the link, and at what a live release lets the agency see beside the item. */
  @Transactional
  public PartnerVisit look(String token) {
    return links.find(token).map(link -> visit(link, true)).orElseGet(PartnerVisit::unknown);
  }

  /** Looks behind the link at the item alone, for somebody who is not shown anything. */
  @Transactional
  public PartnerVisit glance(String token) {
    return links.find(token).map(link -> visit(link, false)).orElseGet(PartnerVisit::unknown);
  }

  /** The language of the agency that has the link; empty for an unknown one. */
  @Transactional(readOnly = true)
  public Optional<Locale> language(String token) {
    return links.find(token).map(link -> localeOf(link.agencyCode()));
  }

  private Locale localeOf(String agencyCode) {
    return Locale.of(directory.agency(agencyCode).language());
  }

  private PartnerVisit visit(ItemLink link, boolean withSlice) {
    var locale = localeOf(link.agencyCode());
    if (!link.isValidAt(time.instant())) {
      return new PartnerVisit(PartnerVisit.State.EXPIRED, null, locale);
    }
    if (!isOpen(link)) {
      return new PartnerVisit(closed(link), null, locale);
    }
    var held = held(link);
    if (!gate.letGo(held, ShareGate.Way.LINK)) {
      return new PartnerVisit(PartnerVisit.State.ENDED, null, locale);
    }
    var facts = item(link).show(link.subjectId(), link.agencyCode());
    return new PartnerVisit(
        PartnerVisit.State.OPEN, facts, locale, withSlice ? slices.show(held) : null);
  }

  /**
   * Takes an answer.
   *
   * @throws Missing when the link is unknown
   * @throws WrongState when it is no longer valid, or no answer is wanted any more
   */
  @Transactional
  public void answer(String token, PartnerAnswer answer) {
    var link = links.find(token).orElseThrow(() -> new Missing("link"));
    if (!link.isValidAt(time.instant())) {
      throw new WrongState("link-expired", "This link is no longer valid.");
    }
    if (!isOpen(link)) {
      throw new WrongState("settled", "No answer is wanted any more.");
    }
    if (!gate.permits(held(link))) {
      throw new WrongState("not-available", "This is no longer available.");
    }
    item(link).answer(link.subjectId(), link.agencyCode(), answer);
  }

  /**
   * Tells the coordinators that somebody needs a new link, once a day for a link and once an hour
   * for all unknown ones; where the item is open, the agency's own mailbox gets the new link.
   */
  @Transactional
  public void askForNewLink(String token) {
    var link = links.find(token);
    if (link.isEmpty()) {
      var hour = time.now().withMinute(0).withSecond(0).withNano(0).toEpochSecond();
      tellCoordinators("link-asked:" + hour, Optional.empty());
      return;
    }
    var key = "link-asked:" + link.get().noticeId() + ":" + time.today();
    tellCoordinators(key, link);
    if (isOpen(link.get()) && gate.permits(held(link.get()))) {
      renew(link.get());
    }
  }

  /** What else of the item a live release lets the agency see; noted as seen. */
  @Transactional
  public List<PartnerPart> parts(String token) {
    return links
        .find(token)
        .filter(link -> link.isValidAt(time.instant()) && isOpen(link))
        .map(this::parts)
        .orElse(List.of());
  }

  private List<PartnerPart> parts(ItemLink link) {
    var share = held(link);
    var caseId = share.caseId();
    if (caseId == null) {
      return List.of();
    }
    var released = gate.released(caseId, link.agencyCode());
    var locale = Locale.of(directory.agency(link.agencyCode()).language());
    var parts =
        item(link).parts(link.subjectId(), link.agencyCode(), locale).stream()
            .filter(part -> released.contains(part.shows()))
            .toList();
    if (!parts.isEmpty()) {
      gate.seen(
          share.showing(
              parts.stream().map(PartnerPart::shows).collect(Collectors.toUnmodifiableSet())));
    }
    return parts;
  }

  private void renew(ItemLink link) {
    var first = notices.findById(link.noticeId()).orElseThrow();
    reminders.notifyNow(
        new NoticeRequest(
            RENEWED + first.id() + ":" + time.today(),
            link.kind(),
            first.recipient(),
            first.caseId(),
            first.referralId(),
            link.subjectId(),
            first.dueAt(),
            null));
  }

  private void tellCoordinators(String key, Optional<ItemLink> link) {
    reminders.notify(
        new NoticeRequest(
            key,
            NoticeKind.LINK_ASKED,
            Recipient.group(Group.COORDINATORS),
            link.map(ItemLink::caseId).orElse(null),
            null,
            time.instant(),
            null));
  }

  private Outgoing held(ItemLink link) {
    var caseId = link.caseId();
    if (caseId != null) {
      gate.hold(caseId);
    }
    return items.outgoing(link);
  }

  private PartnerItem item(ItemLink link) {
    return items.of(link.kind(), link.subjectId());
  }

  private PartnerVisit.State closed(ItemLink link) {
    return items.isCalledOff(link.kind(), link.subjectId(), link.agencyCode())
        ? PartnerVisit.State.CALLED_OFF
        : PartnerVisit.State.SETTLED;
  }

  private boolean isOpen(ItemLink link) {
    return items.isOpen(link.kind(), link.subjectId(), link.agencyCode());
  }
}
