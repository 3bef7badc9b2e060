package org.bridges.audit;

import org.bridges.audit.chain.EntryBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the entry of a change in the transaction that makes it, as its last act: both are there or
 * neither is.
 */
@Component
class ChangeAudit implements TransactionExecutionListener {

  private final ObjectProvider<EntryBook> book;

  ChangeAudit(ObjectProvider<EntryBook> book) {
    this.book = book;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    var look = Look.current();
    if (look != null && look.waitsForTransaction() && !transaction.isReadOnly()) {
      look.writtenIn(transaction);
      book.getObject().add(look.entries());
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null) {
      undone(transaction);
    }
  }

  @Override
  public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
    undone(transaction);
  }

  private static void undone(TransactionExecution transaction) {
    var look = Look.current();
    if (look != null) {
      look.undoneIn(transaction);
    }
  }
}
