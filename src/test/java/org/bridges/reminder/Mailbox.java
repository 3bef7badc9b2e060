package org.bridges.reminder;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bridges.office.OfficeStart;
import org.jspecify.annotations.Nullable;

/** Reads what the mail server took for one address. */
public final class Mailbox {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Mailbox() {}

  static List<MimeMessage> of(String address) {
    return Stream.of(OfficeStart.mail().getReceivedMessages())
        .filter(mail -> to(mail).equalsIgnoreCase(address))
        .toList();
  }

  /** The mails of one notice. */
  static List<MimeMessage> ofNotice(UUID notice) {
    return Stream.of(OfficeStart.mail().getReceivedMessages())
        .filter(mail -> notice.toString().equals(notice(mail)))
        .toList();
  }

  /** Waits until so many mails have come. */
  public static List<MimeMessage> await(String address, int mails) {
    return org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> of(address), found -> found.size() >= mails);
  }

  /** What a mail says as plain text. */
  public static String text(MimeMessage mail) {
    return part(mail, "text/plain");
  }

  /** What it says as a page. */
  public static String page(MimeMessage mail) {
    return part(mail, "text/html");
  }

  /** What the page says, without its signs; each address once. */
  static String wordsOfPage(MimeMessage mail) {
    return page(mail)
        .replaceFirst("(?s)^.*<body>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  static String calendar(MimeMessage mail) {
    return part(mail, "text/calendar");
  }

  /** The first address in a mail. */
  public static String link(MimeMessage mail) {
    var found = LINK.matcher(text(mail));
    return found.find() ? found.group() : "";
  }

  /** Everything that was sent: headers, texts, calendar. */
  static String everything(MimeMessage mail) {
    try {
      var headers = new StringBuilder();
      mail.getAllHeaderLines()
          .asIterator()
          .forEachRemaining(line -> headers.append(line).append('\n'));
      return headers
          + mail.getSubject()
          + "\n"
          + text(mail)
          + "\n"
          + page(mail)
          + "\n"
          + calendar(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the line of the ledger that it carries; none in a mail that is no notice. */
  public static @Nullable String notice(MimeMessage mail) {
    try {
      return mail.getHeader("X-Notice-Id", null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Part mail, String type) {
    try {
      if (mail.isMimeType(type)) {
        return mail.getContent() instanceof String text
            ? text
            : new String(
                mail.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      if (mail.getContent() instanceof Multipart parts) {
        for (var at = 0; at < parts.getCount(); at++) {
          BodyPart one = parts.getBodyPart(at);
          if (one.isMimeType(type)) {
            return part(one, type);
          }
        }
      }
      return "";
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
