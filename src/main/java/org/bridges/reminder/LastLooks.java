package org.bridges.reminder;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Makes the last look of a mail. Its transaction begins when the mail server asks for the text and
 * ends when the server has answered: a server that hangs before holds nothing, and one that hangs
 * after it delays a revocation by the mail's own limits at most.
 */
@Component
class LastLooks {

  private static final Logger log = LoggerFactory.getLogger(LastLooks.class);

  /** Seconds; above the longest time that a mail server is waited for. */
  private static final int LONGEST = 120;

  private final PlatformTransactionManager transactions;
  private final ShareGate gate;

  LastLooks(PlatformTransactionManager transactions, ShareGate gate) {
    this.transactions = transactions;
    this.gate = gate;
  }

  LastLook before(Letter letter) {
    var shares = letter.shares().stream().filter(Outgoing::needsBasis).toList();
    return shares.isEmpty() ? LastLook.NONE : new Look(shares);
  }

  private final class Look implements LastLook {

    private final List<Outgoing> shares;
    private @Nullable TransactionStatus held;
    private boolean no;

    private Look(List<Outgoing> shares) {
      this.shares = shares;
    }

    @Override
    public void take() throws IOException {
      try {
        look();
      } catch (RuntimeException away) {
        throw new IOException("the last look failed: " + away.getClass().getName());
      }
      if (no) {
        throw new IOException("not shared any more");
      }
    }

    private void look() {
      var alone = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      alone.setTimeout(LONGEST);
      held = transactions.getTransaction(alone);
      // always in the same order, so that two mails never wait for each other
      cases().forEach(gate::hold);
      no = !shares.stream().allMatch(gate::permits);
    }

    private List<UUID> cases() {
      return shares.stream()
          .map(Outgoing::caseId)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .toList();
    }

    @Override
    public boolean saidNo() {
      return no;
    }

    @Override
    public void close() {
      var open = held;
      held = null;
      if (open == null) {
        return;
      }
      try {
        transactions.rollback(open);
      } catch (RuntimeException away) {
        // what became of the mail is known already; the lock went with its connection
        log.warn("A last look was not ended: {}", away.getClass().getName());
      }
    }
  }
}
