package org.bridges.reminder;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one mail: claim, send, write down the end. No transaction is open while it sends. */
@Component
class PostRoom {

  private static final Logger log = LoggerFactory.getLogger(PostRoom.class);

  private final Notices notices;
  private final PartnerItems items;
  private final NoticeLedger ledger;
  private final NeutralMail mails;
  private final JavaMailSender sender;

  PostRoom(
      Notices notices,
      PartnerItems items,
      NoticeLedger ledger,
      NeutralMail mails,
      JavaMailSender sender) {
    this.notices = notices;
    this.items = items;
    this.ledger = ledger;
    this.mails = mails;
    this.sender = sender;
  }

  /** Returns the pause after which to try again; empty when nothing more is to be done. */
  Optional<Duration> deliver(UUID noticeId) {
    try {
      if (!notices.findById(noticeId).map(items::isWanted).orElse(false)) {
        ledger.notWanted(noticeId);
        return Optional.empty();
      }
    } catch (NoSuchElementException nobodysItem) {
      ledger.failed(noticeId, "NO_ITEM");
      return Optional.empty();
    }
    var letter = ledger.claim(noticeId);
    return letter.isEmpty() ? Optional.empty() : send(letter.get());
  }

  private Optional<Duration> send(Letter letter) {
    try {
      sender.send(mails.write(letter, sender.createMimeMessage()));
      ledger.sent(letter.noticeId());
      return Optional.empty();
    } catch (MessagingException problem) {
      return end(letter, MailTrouble.of(new MailParseException(problem)));
    } catch (MailException problem) {
      return end(letter, MailTrouble.of(problem));
    }
  }

  private Optional<Duration> end(Letter letter, MailTrouble trouble) {
    var id = letter.noticeId();
    log.warn("Mail of notice {} ended with {}", id, trouble.code());
    switch (trouble.end()) {
      case SENT -> ledger.sent(id);
      case NOT_SENT -> {
        return ledger.notSent(id, trouble.code());
      }
      case REFUSED -> ledger.refused(id, trouble.code());
      case UNKNOWN -> ledger.doubtful(id, trouble.code());
    }
    return Optional.empty();
  }
}
