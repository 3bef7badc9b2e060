package org.bridges.worklist.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.Receipts;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The worklist as JSON (contract, {@code /api/tasks}). */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

  private static final int LARGEST_PAGE = 200;

  private final Worklist worklist;
  private final PersonalWork personal;
  private final TaskDesk desk;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Signed signed;
  private final ObjectProvider<Receipts> receipts;

  TaskController(
      Worklist worklist,
      PersonalWork personal,
      TaskDesk desk,
      JsonMapper json,
      ObjectProvider<Receipts> receipts,
      AuditTrail audit,
      Signed signed) {
    this.worklist = worklist;
    this.personal = personal;
    this.desk = desk;
    this.json = json;
    this.audit = audit;
    this.signed = signed;
    this.receipts = receipts;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.STEP, why = Purpose.STEP)
  @GetMapping
  Map<String, Object> list(
      Authentication person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var pageSize = Math.clamp(size, 1, LARGEST_PAGE);
    var tasks = personal.open(signed.person(), q, Math.max(page, 0), pageSize);
    audit.found(q, tasks.map(OpenTask::subject).getContent());
    return Map.of(
        "items", tasks.map(this::item).getContent(),
        "total", tasks.getTotalElements(),
        "page", tasks.getNumber(),
        "size", tasks.getSize());
  }

  @Audited(data = DataClass.STEP, of = SubjectKind.TASK, by = "key", why = Purpose.STEP)
  @GetMapping("/{key}")
  Map<String, Object> one(Authentication person, @PathVariable UUID key) {
    var sheet = desk.sheet(personal.task(key, signed.person()).id());
    var item = item(sheet.task());
    item.put("form", json.readTree(sheet.form()));
    item.put("values", sheet.values());
    item.put("open", sheet.task().isOpen());
    return item;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.TASK,
      by = "key",
      why = Purpose.STEP)
  @PostMapping("/{key}/claim")
  Map<String, Object> claim(Authentication person, @PathVariable UUID key) {
    desk.claim(personal.task(key, signed.person()).id(), person.getName());
    return item(worklist.task(key));
  }

  /** What a client sends to complete a task. */
  record Completion(@Nullable Map<String, Object> values, @Nullable String note) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.TASK,
      by = "key",
      why = Purpose.STEP)
  @PostMapping("/{key}/completion")
  Map<String, Object> complete(
      Authentication person, @PathVariable UUID key, @RequestBody Completion sent) {
    var task = personal.task(key, signed.person());
    var values = sent.values() == null ? Map.<String, Object>of() : sent.values();
    desk.complete(task.id(), values, sent.note(), person.getName());
    return item(worklist.task(key));
  }

  private Map<String, Object> item(OpenTask task) {
    var item = new LinkedHashMap<String, Object>();
    item.put("taskKey", task.id());
    item.put("process", task.processId());
    item.put("step", task.step());
    item.put("title", task.title());
    item.put("caseId", task.caseId());
    item.put("receipt", receipt(task));
    item.put("caseNumber", task.caseNumber());
    item.put("group", task.group());
    item.put("assignee", task.assignee());
    item.put("due", task.due());
    item.put("urgency", task.urgency());
    return item;
  }

  private @Nullable String receipt(OpenTask task) {
    var known = receipts.getIfAvailable();
    return known == null || task.referralId() == null
        ? null
        : known.receipt(task.referralId()).orElse(null);
  }
}
