package org.bridges.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;

/** What the request on this thread shows or changes, until its entries are written. */
final class Look {

  private static final ThreadLocal<@Nullable Look> CURRENT = new ThreadLocal<>();

  private final List<Subject> found = new ArrayList<>();
  private AuditEntry entry;
  private @Nullable TransactionExecution writtenIn;
  private boolean denied;

  private Look(AuditEntry entry) {
    this.entry = entry;
  }

  static Look begin(AuditEntry entry) {
    var look = new Look(entry);
    CURRENT.set(look);
    return look;
  }

  static @Nullable Look current() {
    return CURRENT.get();
  }

  static void end() {
    CURRENT.remove();
  }

  /** A search showed these records. */
  void found(List<Subject> subjects) {
    found.addAll(subjects);
  }

  /** The record that came to be. */
  void about(Subject subject) {
    entry = entry.about(subject);
  }

  /** The answer shows these kinds of data besides. */
  void shows(Set<DataClass> more) {
    entry = entry.showing(more);
  }

  AuditEntry entry() {
    return entry;
  }

  List<AuditEntry> entries() {
    return found.isEmpty() ? List.of(entry) : found.stream().map(entry::about).toList();
  }

  /** Whether a change waits for the transaction that makes it. */
  boolean waitsForTransaction() {
    return entry.action().changes() && writtenIn == null;
  }

  boolean isWritten() {
    return writtenIn != null;
  }

  void writtenIn(TransactionExecution transaction) {
    writtenIn = transaction;
  }

  void undoneIn(TransactionExecution transaction) {
    if (transaction == writtenIn) {
      writtenIn = null;
    }
  }

  boolean isDenied() {
    return denied;
  }

  void denied() {
    denied = true;
  }
}
