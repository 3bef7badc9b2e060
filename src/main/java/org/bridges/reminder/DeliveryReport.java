package org.bridges.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail that it took (RFC 3464).
 *
 * @param noticeId the notice whose mail came back
 * @param to the mailbox that it was written to; null where the report does not repeat it
 */
record DeliveryReport(UUID noticeId, @Nullable String to) {

  private static final Pattern OUR_MAIL =
      Pattern.compile("<(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@[^>]*>");

  /** Whether a mail is such a report; asked without fetching it. */
  static boolean is(Message mail) throws MessagingException {
    return mail.isMimeType("multipart/report");
  }

  /** The mail of ours that did not arrive; empty for a delay, or where it is none of ours. */
  static Optional<DeliveryReport> failed(Message mail) throws MessagingException, IOException {
    if (mail.getContent() instanceof MultipartReport report
        && report.getReport() instanceof DeliveryStatus status
        && isFailed(status)) {
      return of(mail, report.getReturnedMessage());
    }
    return Optional.empty();
  }

  private static boolean isFailed(DeliveryStatus status) {
    for (int recipient = 0; recipient < status.getRecipientDSNCount(); recipient++) {
      var action = status.getRecipientDSN(recipient).getHeader("Action", null);
      if (action != null && action.strip().equalsIgnoreCase("failed")) {
        return true;
      }
    }
    return false;
  }

  /** The report repeats our mail; some repeat its id only as what they answer to. */
  private static Optional<DeliveryReport> of(Message report, @Nullable MimeMessage ours)
      throws MessagingException {
    var ids =
        Stream.of(
                headers(ours, "Message-ID"),
                headers(report, "In-Reply-To"),
                headers(report, "References"))
            .flatMap(Arrays::stream);
    var to = headers(ours, "To");
    return ids.map(OUR_MAIL::matcher)
        .filter(java.util.regex.Matcher::find)
        .findFirst()
        .map(id -> new DeliveryReport(UUID.fromString(id.group(1)), to.length == 0 ? null : to[0]));
  }

  private static String[] headers(@Nullable Message mail, String name) throws MessagingException {
    return mail == null
        ? new String[0]
        : Objects.requireNonNullElse(mail.getHeader(name), new String[0]);
  }
}
