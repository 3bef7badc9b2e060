package org.bridges.reminder;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.Missing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends one mail: its turn, claim, send, write down the end. No transaction is open while it sends.
 */
@Component
class PostRoom {

  private static final Logger log = LoggerFactory.getLogger(PostRoom.class);

  private final Notices notices;
  private final PartnerItems items;
  private final NoticeLedger ledger;
  private final NeutralMail mails;
  private final JavaMailSender sender;
  private final LastLooks looks;
  private final DigestItems digests;
  private final Departures departures;

  PostRoom(
      Notices notices,
      PartnerItems items,
      NoticeLedger ledger,
      NeutralMail mails,
      JavaMailSender sender,
      LastLooks looks,
      DigestItems digests,
      Departures departures) {
    this.notices = notices;
    this.items = items;
    this.ledger = ledger;
    this.mails = mails;
    this.sender = sender;
    this.looks = looks;
    this.digests = digests;
    this.departures = departures;
  }

  /** Returns the pause after which to try again; empty when nothing more is to be done. */
  Optional<Duration> deliver(UUID noticeId) {
    Optional<Letter> letter;
    try {
      var departure = departures.of(noticeId, isUrgent(noticeId));
      if (!departure.goes()) {
        return Optional.ofNullable(departure.pause());
      }
      letter = claim(noticeId);
    } catch (RuntimeException unforeseen) {
      log.warn("Notice {} was not prepared: {}", noticeId, unforeseen.getClass().getName());
      return ledger.stumbled(noticeId, MailTrouble.NOT_PREPARED);
    }
    return letter.flatMap(this::send);
  }

  /** A module that breaks here breaks again at the claim, which knows what to do then. */
  private boolean isUrgent(UUID noticeId) {
    try {
      return notices.findById(noticeId).filter(items::cannotWait).isPresent();
    } catch (Missing | NoSuchElementException gone) {
      return false;
    }
  }

  private Optional<Letter> claim(UUID noticeId) {
    var notice = notices.findById(noticeId);
    var digest = notice.filter(one -> one.kind() == NoticeKind.DIGEST);
    if (digest.isPresent()) {
      return ledger.claimDigest(noticeId, digests.look(digest.get().recipient().code()));
    }
    try {
      if (!notice.map(items::isWanted).orElse(false)) {
        ledger.notWanted(noticeId);
        return Optional.empty();
      }
    } catch (NoSuchElementException nobodysItem) {
      ledger.failed(noticeId, "NO_ITEM");
      return Optional.empty();
    }
    return ledger.claim(noticeId);
  }

  private Optional<Duration> send(Letter letter) {
    var look = looks.before(letter);
    var mail = new TracedMail(look);
    Exception problem = null;
    try (look) {
      sender.send(mails.write(letter, mail));
    } catch (MessagingException | RuntimeException broken) {
      problem = broken;
    }
    if (look.saidNo()) {
      return ledger.heldBack(letter);
    }
    if (problem != null) {
      return end(letter, MailTrouble.of(problem, mail.isWritten()));
    }
    ledger.sent(letter);
    return Optional.empty();
  }

  private Optional<Duration> end(Letter letter, MailTrouble trouble) {
    log.warn("Mail of notice {} ended with {}", letter.noticeId(), trouble.code());
    switch (trouble.end()) {
      case SENT -> ledger.sent(letter);
      case NOT_SENT -> {
        return ledger.notSent(letter, trouble.code());
      }
      case REFUSED -> ledger.refused(letter, trouble.code());
      case UNKNOWN -> ledger.doubtful(letter, trouble.code());
    }
    return Optional.empty();
  }
}
