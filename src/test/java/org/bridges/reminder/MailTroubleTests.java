package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.bridges.reminder.MailTrouble.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is known of a mail after each way in which sending can break. */
class MailTroubleTests {

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such mailbox,   REFUSED,  REFUSED_550",
    "RCPT, 451 try again,         NOT_SENT, LATER_451",
    "MAIL, 421 too busy,          NOT_SENT, LATER_421",
    ".,    554 not this text,     REFUSED,  REFUSED_554",
    ".,    452 no room,           NOT_SENT, LATER_452",
    ".,    '',                    UNKNOWN,  BROKEN_OFF",
    "EHLO, '',                    NOT_SENT, NO_CONNECTION",
    "MAIL, '',                    NOT_SENT, BROKEN_EARLY",
    "RCPT, '',                    NOT_SENT, BROKEN_EARLY",
    "DATA, '',                    NOT_SENT, BROKEN_EARLY",
    "DATA, 421 too busy,          NOT_SENT, LATER_421",
    "GREETING, ...,               NOT_SENT, NO_CONNECTION",
    "GREETING, 554 go away,       NOT_SENT, NO_CONNECTION",
    "RCPT, ...,                   NOT_SENT, BROKEN_EARLY",
    "DATA, ...,                   NOT_SENT, BROKEN_EARLY",
    ".,    ...,                   UNKNOWN,  BROKEN_OFF"
  })
  void anAnswerOrItsAbsenceDecidesWhetherTheMailMayGoAgain(
      String word, String answer, End end, String code) throws IOException {
    try (var server = new ScriptedMailServer(Map.of(word, answer, "HELO", answer))) {
      assertThat(send(server.port())).isEqualTo(new MailTrouble(end, code));
    }
  }

  @Test
  void noServerIsNoMail() throws IOException {
    var server = new ScriptedMailServer(Map.of());
    server.close();

    assertThat(send(server.port())).isEqualTo(new MailTrouble(End.NOT_SENT, "NO_CONNECTION"));
  }

  @Test
  void aServerThatHangsUpAfterTakingTheMailHasTakenIt() throws IOException {
    try (var server = new ScriptedMailServer(Map.of("QUIT", ScriptedMailServer.HANG_UP))) {
      assertThat(sendQuietly(server.port())).isTrue();
    }
  }

  @Test
  void whatOurOwnProgramBreaksBeforeTheMailHasNotGone() {
    var ours = new IllegalStateException("of our own");

    assertThat(MailTrouble.of(ours, false))
        .isEqualTo(new MailTrouble(End.NOT_SENT, "NOT_PREPARED"));
    assertThat(MailTrouble.of(ours, true)).isEqualTo(new MailTrouble(End.UNKNOWN, "BROKEN_OFF"));
  }

  private static MailTrouble send(int port) {
    var mail = new TracedMail(LastLook.NONE);
    var problem = catchThrowableOfType(MailException.class, () -> sender(port).send(filled(mail)));
    return MailTrouble.of(problem, mail.isWritten());
  }

  private static boolean sendQuietly(int port) {
    var mail = new TracedMail(LastLook.NONE);
    try {
      sender(port).send(filled(mail));
      return mail.isWritten();
    } catch (MailException | MessagingException problem) {
      return MailTrouble.of(problem, mail.isWritten()).end() == End.SENT;
    }
  }

  private static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
    return sender;
  }

  private static TracedMail filled(TracedMail mail) throws MessagingException {
    mail.setFrom("office@post.example");
    mail.setRecipients(RecipientType.TO, "desk@partner.example");
    mail.setSubject("You have an item due");
    mail.setText("You have an item due.");
    return mail;
  }
}
