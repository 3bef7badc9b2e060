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

/** Hears every mail when a mail server takes it; later somebody may have removed it. */
public final class MailEar {

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
      ear.hear("mail " + mail.getSubject(), text(mail));
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
