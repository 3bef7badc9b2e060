package org.bridges.reminder;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Leads the office to a faulty mail server, or to none, until it is closed. */
final class MailOutage implements AutoCloseable {

  private final JavaMailSenderImpl sender;
  private final int usualPort;
  private final Properties usual;
  private final ScriptedMailServer faulty;

  private MailOutage(JavaMailSenderImpl sender, ScriptedMailServer faulty) {
    this.sender = sender;
    this.faulty = faulty;
    usualPort = sender.getPort();
    usual = sender.getJavaMailProperties();
    sender.setPort(faulty.port());
  }

  /** Nobody listens. */
  static MailOutage noServer(JavaMailSenderImpl sender) throws IOException {
    var nobody = new ScriptedMailServer((word, recipient) -> null);
    nobody.close();
    return new MailOutage(sender, nobody);
  }

  /** A server that follows a script; the office waits for it as long as it usually does. */
  static MailOutage faulty(JavaMailSenderImpl sender, ScriptedMailServer.Script script)
      throws IOException {
    return new MailOutage(sender, new ScriptedMailServer(script));
  }

  /** From now on the office gives up waiting after a second, as it does after half a minute. */
  MailOutage impatient() {
    var hurried = new Properties();
    hurried.putAll(usual);
    List.of("connectiontimeout", "timeout", "writetimeout")
        .forEach(limit -> hurried.put("mail.smtp." + limit, "1000"));
    sender.setJavaMailProperties(hurried);
    return this;
  }

  /** The server in place of the office's. */
  ScriptedMailServer server() {
    return faulty;
  }

  /** Mails of a notice that this server was given whole. */
  int taken(NoticeView notice) {
    return faulty.texts("X-Notice-Id: " + notice.id());
  }

  /** The office finds its own server again. */
  @Override
  public void close() throws IOException {
    sender.setPort(usualPort);
    sender.setJavaMailProperties(usual);
    faulty.close();
  }
}
