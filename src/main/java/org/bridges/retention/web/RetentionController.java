package org.bridges.retention.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.retention.RetentionPeriods;
import org.bridges.retention.RetentionRuns;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator sees what is kept for how long and how far the run is, and can start one. */
@RestController
@RequestMapping("/api/admin/retention")
class RetentionController {

  private final RetentionPeriods periods;
  private final RetentionRuns runs;

  RetentionController(RetentionPeriods periods, RetentionRuns runs) {
    this.periods = periods;
    this.runs = runs;
  }

  /**
   * The state.
   *
   * @param periods by name of their setting, as ISO-8601 periods
   * @param runs newest first; the first may be under way
   */
  record State(Map<String, String> periods, List<RetentionRuns.Run> runs) {}

  @GetMapping
  State state() {
    var written = new TreeMap<String, String>();
    periods.all().forEach((kind, period) -> written.put(kind.setting(), period.toString()));
    return new State(written, runs.latest(30));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE},
      why = Purpose.RUNNING)
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  State start(Authentication operator) {
    runs.start(operator.getName());
    return state();
  }
}
