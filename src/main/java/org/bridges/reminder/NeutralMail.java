package org.bridges.reminder;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Locale;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;

/**
 * Writes a mail that says nothing to whoever reads over a shoulder: one sentence, one link. No
 * name, place, number or word of the programme, in no header either.
 */
@Component
class NeutralMail {

  private final MailSettings settings;
  private final OfficeTime time;

  NeutralMail(MailSettings settings, OfficeTime time) {
    this.settings = settings;
    this.time = time;
  }

  MimeMessage write(Letter letter, MimeMessage mail) throws MessagingException {
    var locale = letter.to().locale();
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to().mailbox()));
    mail.setSubject(subject(letter, locale), "UTF-8");
    mail.setSentDate(Date.from(time.instant()));
    mail.setHeader("Message-ID", "<" + letter.noticeId() + "@" + domain() + ">");
    mail.setHeader("X-Notice-Id", letter.noticeId().toString());
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", locale.getLanguage());
    var invite = letter.invite();
    if (invite == null) {
      mail.setText(body(letter, locale), "UTF-8");
    } else {
      mail.setContent(withCalendar(letter, invite, locale));
    }
    return mail;
  }

  static String subject(Letter letter, Locale locale) {
    return MailWords.text(locale, "mail.subject." + words(letter));
  }

  static String body(Letter letter, Locale locale) {
    if (!letter.kind().hasLink()) {
      return MailWords.text(locale, "mail.body." + words(letter)) + "\r\n";
    }
    var links = letter.links();
    var words = links.getFirst().contains("/p/") ? words(letter) : "staff";
    return MailWords.text(locale, "mail.body." + words, links.size())
        + "\r\n"
        + String.join("\r\n", links)
        + "\r\n";
  }

  private MimeMultipart withCalendar(Letter letter, Invite invite, Locale locale)
      throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(body(letter, locale), "UTF-8");
    var entry = CalendarEntry.of(invite, settings.from(), letter.to(), time);
    var calendar = new MimeBodyPart();
    calendar.setContent(entry.text(), "text/calendar; charset=UTF-8; method=" + entry.method());
    return new MimeMultipart("alternative", text, calendar);
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1);
  }

  private static String words(Letter letter) {
    var invite = letter.invite();
    if (invite != null && invite.canceled()) {
      return "canceled";
    }
    return switch (letter.kind()) {
      case INVITATION,
          INVITATION_REMINDER,
          TRANSFER_OFFER,
          TRANSFER_REMINDER,
          ADVOCATE_ASKED,
          ADVOCATE_REMINDER ->
          "answer";
      case CONNECTION -> "connect";
      case FEEDBACK_RECEIVED -> "received";
      case FEEDBACK_CLOSED -> "closed";
      case DIGEST -> "digest";
      default -> "item";
    };
  }
}
