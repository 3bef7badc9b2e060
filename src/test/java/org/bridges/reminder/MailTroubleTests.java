package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import org.bridges.reminder.MailTrouble.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
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
    "EHLO, '',                    NOT_SENT, NO_CONNECTION"
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

  private static MailTrouble send(int port) {
    return MailTrouble.of(
        catchThrowableOfType(MailException.class, () -> sender(port).send(mail())));
  }

  private static boolean sendQuietly(int port) {
    try {
      sender(port).send(mail());
      return true;
    } catch (MailException problem) {
      return MailTrouble.of(problem).end() == End.SENT;
    }
  }

  private static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    return sender;
  }

  private static SimpleMailMessage mail() {
    var mail = new SimpleMailMessage();
    mail.setFrom("office@post.example");
    mail.setTo("desk@partner.example");
    mail.setSubject("You have an item due");
    mail.setText("You have an item due.");
    return mail;
  }
}
