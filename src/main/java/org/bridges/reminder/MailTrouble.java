package org.bridges.reminder;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Reads from an exception whether the mail can have gone.
 *
 * @param code short reason for the ledger, without anybody's address
 */
record MailTrouble(End end, String code) {

  /** What is known. */
  enum End {
    SENT,
    NOT_SENT,
    REFUSED,
    UNKNOWN
  }

  /** Our own program broke before there was a mail. */
  static final String NOT_PREPARED = "NOT_PREPARED";

  /** The mail server took it, and it came back afterwards. */
  static final String CAME_BACK = "CAME_BACK";

  private static final MailTrouble NOT_WRITABLE = new MailTrouble(End.REFUSED, "NOT_WRITABLE");
  private static final MailTrouble BROKEN_OFF = new MailTrouble(End.UNKNOWN, "BROKEN_OFF");
  private static final int FOR_GOOD = 500;

  /**
   * Reads what broke.
   *
   * @param written whether the mail server was given the whole text
   */
  static MailTrouble of(Exception problem, boolean written) {
    return switch (problem) {
      case MailAuthenticationException refused -> new MailTrouble(End.NOT_SENT, "SIGN_IN");
      case MailSendException sending -> of(sending, written);
      case MessagingException unreadable -> NOT_WRITABLE;
      case MailException unreadable -> NOT_WRITABLE;
      default -> written ? BROKEN_OFF : new MailTrouble(End.NOT_SENT, NOT_PREPARED);
    };
  }

  private static MailTrouble of(MailSendException sending, boolean written) {
    var mails = sending.getMessageExceptions();
    if (mails.length == 0) {
      return new MailTrouble(End.SENT, "GOODBYE_FAILED");
    }
    // The connection's own exception stands for every mail: none was begun.
    return mails[0] == sending.getCause()
        ? new MailTrouble(End.NOT_SENT, "NO_CONNECTION")
        : Stream.iterate(mails[0], at -> at != null, MailTrouble::next)
            .map(MailTrouble::answer)
            .filter(code -> code > 0)
            .reduce((outer, inner) -> inner)
            .map(MailTrouble::answered)
            .orElse(written ? BROKEN_OFF : new MailTrouble(End.NOT_SENT, "BROKEN_EARLY"));
  }

  private static MailTrouble answered(int code) {
    return code >= FOR_GOOD
        ? new MailTrouble(End.REFUSED, "REFUSED_" + code)
        : new MailTrouble(End.NOT_SENT, "LATER_" + code);
  }

  /** The mail server's own answer; 0 where it gave none. */
  private static int answer(Exception problem) {
    return switch (problem) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException whole -> whole.getReturnCode();
      default -> 0;
    };
  }

  private static @Nullable Exception next(Exception problem) {
    return problem instanceof MessagingException mail ? mail.getNextException() : null;
  }
}
