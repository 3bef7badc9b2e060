package org.bridges.reminder;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where mails come back to: the mailbox of {@code bridges.mail.from}, read over IMAP.
 *
 * @param host empty where a person reads it instead
 * @param protocol {@code imaps}, or {@code imap} on a machine of one's own
 */
@Component
record ReturnSettings(
    @Value("${bridges.mail.returns.host:}") String host,
    @Value("${bridges.mail.returns.port:993}") int port,
    @Value("${bridges.mail.returns.protocol:imaps}") String protocol,
    @Value("${bridges.mail.returns.username:}") String username,
    @Value("${bridges.mail.returns.password:}") String password,
    @Value("${bridges.mail.returns.every:PT5M}") Duration every) {

  boolean isRead() {
    return !host.isBlank();
  }

  @Override
  public String toString() {
    return "ReturnSettings[" + protocol + "]";
  }
}
