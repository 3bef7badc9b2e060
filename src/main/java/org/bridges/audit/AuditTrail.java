package org.bridges.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bridges.audit.chain.EntryBook;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Service;

/**
 * Where it is written down who read or changed what. Entries are written in the caller's
 * transaction where there is one, else at once; when they cannot be written the caller fails.
 *
 * <p>Routes need no call: {@link Audited} does it for them.
 */
@Service
public class AuditTrail {

  private final EntryBook book;

  AuditTrail(EntryBook book) {
    this.book = book;
  }

  /** Writes an entry. */
  public void record(AuditEntry entry) {
    book.add(List.of(entry));
    var look = Look.current();
    if (look != null && entry.action() == AuditAction.DENIED) {
      look.denied();
    }
  }

  /**
   * Somebody who is signed in was not let in. The route that is open on this thread is written with
   * it, and not a second time when the refusal ends the request. Outside a transaction that is
   * rolled back afterwards.
   *
   * @param reason code of the rule
   */
  public void denied(Subject subject, Set<DataClass> data, String reason) {
    var look = Look.current();
    var route = look == null ? "" : look.entry().route();
    record(AuditEntry.byCurrent(AuditAction.DENIED, subject, data, route, reason));
  }

  /** Whose record the route that is open on this thread names; empty outside of routes. */
  public Optional<Subject> subject() {
    return Optional.ofNullable(Look.current()).map(look -> look.entry().subject());
  }

  /** The answer of this request shows these kinds of data besides. */
  public void shows(Set<DataClass> more) {
    var look = Look.current();
    if (look != null && !more.isEmpty()) {
      look.shows(more);
    }
  }

  /** Whose records the search of this request showed; a list of everything names nobody. */
  public void found(String searched, Collection<Subject> subjects) {
    var look = Look.current();
    if (look != null && !searched.isBlank()) {
      look.found(subjects.stream().distinct().toList());
    }
  }

  /** The record that came to be in this request. */
  public void created(Subject subject) {
    var look = Look.current();
    if (look != null && look.entry().action() == AuditAction.CREATE) {
      look.about(subject);
    }
  }
}
