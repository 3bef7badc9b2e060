package org.bridges.scan;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Set;

/** Hears every mail when a mail server takes it; later somebody may have removed it. */
public final class MailEar {

  /** What goes to whoever referred goes to that person's own address; nothing else may say it. */
  private static final Set<String> TO_A_WRITER =
      Set.of(
          "We have received your message",
          "Recibimos su mensaje",
          "Your message to us",
          "Su mensaje");

  private MailEar() {}

  /** Hears for the scan of the test run, where there is one. */
  public static void listen(GreenMail server) {
    listen(server, RunScan.ear(Source.MAIL, "mail-server"));
  }

  static void listen(GreenMail server, Ear ear) {
    var users = server.getManagers().getUserManager();
    MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
    users.setMessageDeliveryHandler(
        (mail, address) -> {
          hear(mail.getMessage(), ear);
          return usual.handle(mail, address);
        });
  }

  private static void hear(MimeMessage mail, Ear ear) {
    try {
      var said = text(mail);
      if (TO_A_WRITER.contains(String.valueOf(mail.getSubject()))) {
        for (var address : mail.getAllRecipients()) {
          said = said.replace(address.toString(), "(who wrote)");
        }
      }
      ear.hear("mail " + mail.getSubject(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Headers and texts of all parts, decoded. */
  private static String text(Part part) throws MessagingException, IOException {
    var text = new StringBuilder();
    for (var header : Collections.list(part.getAllHeaders())) {
      text.append(header.getName()).append(": ").append(header.getValue()).append('\n');
    }
    if (part instanceof MimeMessage mail) {
      text.append(mail.getSubject()).append('\n');
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        text.append(text(parts.getBodyPart(at)));
      }
    } else {
      text.append(new String(part.getInputStream().readAllBytes(), "UTF-8"));
    }
    return text.toString();
  }
}
