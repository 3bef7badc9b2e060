package org.bridges.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail that knows whether the mail server was given its whole text. Before that it cannot have
 * gone, whatever broke: the full stop that hands it over comes after the text.
 */
final class TracedMail extends MimeMessage {

  private final LastLook look;
  private volatile boolean written;

  /**
   * @param look taken when the mail server asks for the text
   */
  TracedMail(LastLook look) {
    super((Session) null);
    this.look = look;
  }

  @Override
  public void writeTo(OutputStream server, String[] ignored)
      throws IOException, MessagingException {
    look.take();
    super.writeTo(server, ignored);
    written = true;
  }

  /** Whether the full stop may have been said. */
  boolean isWritten() {
    return written;
  }
}
