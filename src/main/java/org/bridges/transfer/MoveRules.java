package org.bridges.transfer;

import java.util.Map;
import org.bridges.eligibility.Eligibility;
import org.bridges.worklist.TaskCreated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the rules said of a move, with rule and version of the table, as at intake. */
@Component
class MoveRules {

  private final MoveBook book;
  private final Eligibility eligibility;

  MoveRules(MoveBook book, Eligibility eligibility) {
    this.book = book;
    this.eligibility = eligibility;
  }

  @EventListener
  @Transactional
  public void on(TaskCreated created) {
    var moveId = created.task().subjectId();
    var known = created.variables();
    if (created.task().formId().equals("assess-move") && moveId != null) {
      book.ruled(
          moveId,
          text(known, "outcome"),
          text(known, "proposed"),
          text(known, "rule"),
          eligibility.tableVersion());
    }
  }

  private static @Nullable String text(Map<String, Object> variables, String name) {
    var value = variables.get(name);
    return value == null ? null : value.toString();
  }
}
