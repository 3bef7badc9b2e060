package org.bridges.reminder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims notices for sending, in the ledger's transaction: what may not go is left out here. */
@Component
class NoticeClaims {

  private final Notices notices;
  private final AddressBook addresses;
  private final LinkDesk links;
  private final PartnerItems items;
  private final DigestItems digests;
  private final ShareGate gate;
  private final NoticeEnds ends;
  private final OfficeTime time;
  private final DigestLinks endings;

  NoticeClaims(
      Notices notices,
      AddressBook addresses,
      LinkDesk links,
      PartnerItems items,
      DigestItems digests,
      ShareGate gate,
      NoticeEnds ends,
      OfficeTime time,
      DigestLinks endings) {
    this.notices = notices;
    this.addresses = addresses;
    this.links = links;
    this.items = items;
    this.digests = digests;
    this.gate = gate;
    this.ends = ends;
    this.time = time;
    this.endings = endings;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Letter> claim(UUID id) {
    notices.caseToldOf(id).ifPresent(gate::hold);
    return notices.findById(id).filter(this::isToBeSent).flatMap(this::claim);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Letter> claimDigest(UUID id, DigestItems.Looked looked) {
    return notices.findById(id).filter(this::isToBeSent).flatMap(one -> claim(one, looked));
  }

  private boolean isToBeSent(Notice notice) {
    if (notice.state() == NoticeState.CLAIMED) {
      // An earlier run ended between claim and result: whether the mail went, nobody knows.
      digests.doubtful(notice, "CUT_OFF");
      ends.doubt(notice, "CUT_OFF");
    }
    return notice.isWaiting();
  }

  private Optional<Letter> claim(Notice notice) {
    if (isOvertaken(notice)) {
      notice.fold(time.instant());
      return Optional.empty();
    }
    var address = addresses.find(notice.recipient());
    if (address.isEmpty()) {
      ends.fail(notice, "NO_ADDRESS");
      return Optional.empty();
    }
    if (!mayGo(notice)) {
      return Optional.empty();
    }
    notice.claim(time.instant());
    return Optional.of(letter(notice, address.get(), List.of(notice)));
  }

  private Optional<Letter> claim(Notice digest, DigestItems.Looked looked) {
    var going = digests.claim(digest, looked);
    if (going.isEmpty()) {
      digest.notWanted(time.instant());
      return Optional.empty();
    }
    var address = addresses.find(digest.recipient());
    if (address.isEmpty()) {
      digests.failed(digest, "NO_ADDRESS");
      ends.fail(digest, "NO_ADDRESS");
      return Optional.empty();
    }
    digest.claim(time.instant());
    return Optional.of(letter(digest, address.get(), going));
  }

  /** Whether mail to a recipient still goes where it went; unknown is yes. */
  boolean isStillAddress(Recipient recipient, @Nullable String to) {
    return to == null
        || addresses
            .find(recipient)
            .filter(
                now -> to.toLowerCase(Locale.ROOT).contains(now.mailbox().toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  private Letter letter(Notice notice, Address to, List<Notice> tellingOf) {
    return new Letter(
        notice.id(),
        notice.attempts(),
        notice.kind(),
        to,
        tellingOf.stream().map(links::forMail).toList(),
        notice.invite(),
        tellingOf.stream().flatMap(one -> items.outgoing(one).stream()).toList(),
        notice.kind() == NoticeKind.DIGEST && addresses.wantsDigest(notice.recipient())
            ? endings.forMail(notice.recipient().code())
            : null);
  }

  private boolean mayGo(Notice notice) {
    var share = items.outgoing(notice);
    if (share.isEmpty() || gate.letGo(share.get(), ShareGate.Way.MAIL)) {
      return true;
    }
    if (notice.caseId() == null) {
      ends.fail(notice, "NO_CASE");
    } else {
      notice.holdBack(time.instant());
      gate.heldBack(share.get());
    }
    return false;
  }

  /**
   * Mail that could not leave must not pile up: a later one that leads the same recipient to the
   * same page goes instead. An entry for the calendar is not the same as a reminder of it.
   */
  private boolean isOvertaken(Notice notice) {
    var to = notice.recipient();
    return notice.invite() == null
        && notices.isOvertaken(
            to.type(), to.code(), notice.createdAt(), notice.subjectId(), notice.kind());
  }
}
