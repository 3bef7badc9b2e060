package org.bridges.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the mailbox that mails come back to, again and again. A report of a mail that did not
 * arrive is told to the ledger and marked as read; whatever else lies there stays as it is, for the
 * person who reads the mailbox.
 */
@Configuration(proxyBeanMethods = false)
class ReturnedMails {

  private static final Logger log = LoggerFactory.getLogger(ReturnedMails.class);

  private final NoticeLedger ledger;
  private final ReturnSettings settings;

  ReturnedMails(NoticeLedger ledger, ReturnSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  @Bean
  RecurringTask<Void> returnedMail() {
    return Tasks.recurring("returned-mail", FixedDelay.of(settings.every()))
        .execute((instance, context) -> readIfThereIsOne(settings));
  }

  private void readIfThereIsOne(ReturnSettings mailbox) {
    if (!mailbox.isRead()) {
      return;
    }
    try {
      read(mailbox);
    } catch (MessagingException | IOException broken) {
      // its words may hold an address
      log.warn("The mailbox of returned mails was not read: {}", broken.getClass().getName());
    }
  }

  /**
   * Reads what is new.
   *
   * @return how many mails came back
   */
  int read(ReturnSettings mailbox) throws MessagingException, IOException {
    try (var store = Session.getInstance(properties(mailbox)).getStore(mailbox.protocol())) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
      try (var inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        var back = 0;
        for (var mail : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          back += DeliveryReport.is(mail) ? hear(mail) : 0;
        }
        return back;
      }
    }
  }

  private int hear(Message mail) throws MessagingException, IOException {
    var failed = DeliveryReport.failed(mail);
    var isNews = failed.map(report -> ledger.cameBack(report)).orElse(false);
    mail.setFlag(Flags.Flag.SEEN, true);
    return isNews ? 1 : 0;
  }

  /** Looking marks nothing as read, and a server that hangs ends the attempt. */
  private static Properties properties(ReturnSettings mailbox) {
    var properties = new Properties();
    var protocol = "mail." + mailbox.protocol() + ".";
    properties.put(protocol + "peek", "true");
    properties.put(protocol + "connectiontimeout", "10000");
    properties.put(protocol + "timeout", "30000");
    properties.put(protocol + "ssl.checkserveridentity", "true");
    return properties;
  }
}
