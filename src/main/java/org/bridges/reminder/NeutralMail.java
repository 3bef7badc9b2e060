package org.bridges.reminder;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bridges.directory.OfficePhone;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a mail that says nothing to whoever reads over a shoulder: one sentence, one link, as
 * plain text and as a simple page with the same words. No name, place, number or word of the
 * programme, in no header either; partners read the number of the office.
 */
@Component
class NeutralMail {

  private final MailSettings settings;
  private final OfficeTime time;
  private final OfficePhone phone;

  NeutralMail(MailSettings settings, OfficeTime time, OfficePhone phone) {
    this.settings = settings;
    this.time = time;
    this.phone = phone;
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
    if (letter.ending() != null) {
      // RFC 8058: a mail program may end the daily mail for its reader, with one POST
      mail.setHeader("List-Unsubscribe", "<" + letter.ending() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var parts = new MimeMultipart("alternative", text(letter, locale), page(letter, locale));
    var invite = letter.invite();
    if (invite != null) {
      parts.addBodyPart(calendar(letter, invite));
    }
    mail.setContent(parts);
    return mail;
  }

  static String subject(Letter letter, Locale locale) {
    return MailWords.text(locale, "mail.subject." + words(letter));
  }

  /** What the mail says, in the order of the page; the links stand after the first sentence. */
  private List<String> sentences(Letter letter, Locale locale) {
    var said = new ArrayList<String>();
    said.add(MailWords.text(locale, "mail.body." + first(letter), letter.links().size()));
    if (letter.ending() != null) {
      said.add(MailWords.text(locale, "mail.ending"));
    }
    var call = phone.call();
    if (call != null && letter.isToPartner()) {
      said.add(MailWords.text(locale, "mail.phone", new Object[] {call.words()}));
    }
    return said;
  }

  private static String first(Letter letter) {
    return !letter.kind().hasLink() || letter.isToPartner() ? words(letter) : "staff";
  }

  private static List<String> links(Letter letter) {
    return letter.kind().hasLink() ? letter.links() : List.of();
  }

  private MimeBodyPart text(Letter letter, Locale locale) throws MessagingException {
    var sentences = sentences(letter, locale);
    var lines = new ArrayList<String>();
    lines.add(sentences.getFirst());
    lines.addAll(links(letter));
    for (var rest : sentences.subList(1, sentences.size())) {
      lines.add("");
      lines.add(rest);
    }
    var part = new MimeBodyPart();
    part.setText(String.join("\r\n", lines) + "\r\n", "UTF-8");
    return part;
  }

  /** The same words as a page: no picture, nothing from elsewhere, nothing that tells of a look. */
  private MimeBodyPart page(Letter letter, Locale locale) throws MessagingException {
    var sentences = sentences(letter, locale);
    var html = new StringBuilder();
    html.append("<!doctype html>\r\n<html lang=\"").append(locale.getLanguage()).append("\">");
    html.append("<head><meta charset=\"utf-8\"></head><body>\r\n");
    html.append(paragraph(escape(sentences.getFirst())));
    for (var link : links(letter)) {
      html.append(paragraph("<a href=\"" + escape(link) + "\">" + escape(link) + "</a>"));
    }
    sentences.stream()
        .skip(1)
        .map(NeutralMail::escape)
        .map(NeutralMail::paragraph)
        .forEach(html::append);
    html.append("</body></html>\r\n");
    var part = new MimeBodyPart();
    part.setText(html.toString(), "UTF-8", "html");
    return part;
  }

  private static String paragraph(String inside) {
    return "<p>" + inside + "</p>\r\n";
  }

  private static String escape(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }

  private MimeBodyPart calendar(Letter letter, Invite invite) throws MessagingException {
    var entry = CalendarEntry.of(invite, settings.from(), letter.to(), time);
    var calendar = new MimeBodyPart();
    calendar.setContent(entry.text(), "text/calendar; charset=UTF-8; method=" + entry.method());
    return calendar;
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
          ADVOCATE_REMINDER,
          MOVED ->
          "answer";
      case CONNECTION -> "connect";
      case FEEDBACK_RECEIVED -> "received";
      case FEEDBACK_CLOSED -> "closed";
      case DIGEST -> "digest";
      default -> "item";
    };
  }
}
