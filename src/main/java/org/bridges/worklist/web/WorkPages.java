package org.bridges.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.TaskFacts;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Today's work, and one task with its form beside the case. */
@Controller
@RequestMapping("/work")
class WorkPages {

  private static final int PAGE = 50;

  private final Worklist worklist;
  private final PersonalWork personal;
  private final TaskDesk desk;
  private final OfficeTime time;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Signed signed;
  private final ObjectProvider<TaskFacts> facts;

  WorkPages(
      Worklist worklist,
      PersonalWork personal,
      TaskDesk desk,
      OfficeTime time,
      JsonMapper json,
      AuditTrail audit,
      Signed signed,
      ObjectProvider<TaskFacts> facts) {
    this.facts = facts;
    this.worklist = worklist;
    this.personal = personal;
    this.desk = desk;
    this.time = time;
    this.json = json;
    this.audit = audit;
    this.signed = signed;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.STEP, why = Purpose.STEP)
  @GetMapping
  String list(
      Authentication person,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page) {
    var tasks = personal.open(signed.person(), q, Math.max(page, 0), PAGE);
    audit.found(q, tasks.map(OpenTask::subject).getContent());
    var mine = tasks.filter(task -> person.getName().equals(task.assignee())).toList();
    var free = tasks.filter(personal::isFree).toList();
    model.addAttribute("q", q);
    model.addAttribute("mine", mine);
    model.addAttribute("free", free);
    model.addAttribute("others", tasks.getContent().size() - mine.size() - free.size());
    model.addAttribute("tasks", tasks);
    model.addAttribute("facts", facts(tasks.getContent()));
    model.addAttribute("now", time.instant());
    return "work/list";
  }

  private Map<UUID, String> facts(List<OpenTask> tasks) {
    var all = new HashMap<UUID, String>();
    facts.orderedStream().forEach(one -> all.putAll(one.of(tasks)));
    return all;
  }

  @Audited(data = DataClass.STEP, of = SubjectKind.TASK, by = "key", why = Purpose.STEP)
  @GetMapping("/{key}")
  String task(Authentication person, Model model, @PathVariable UUID key) {
    show(model, person, personal.task(key, signed.person()), null);
    return "work/task";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.TASK,
      by = "key",
      why = Purpose.STEP)
  @PostMapping("/{key}/claim")
  String claim(Authentication person, @PathVariable UUID key, RedirectAttributes flash) {
    var task = personal.task(key, signed.person());
    try {
      desk.claim(task.id(), person.getName());
      flash.addFlashAttribute("said", "You have this task now.");
    } catch (WrongState problem) {
      flash.addFlashAttribute("problem", problem.getMessage());
    }
    return "redirect:/work/" + key;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.TASK,
      by = "key",
      why = Purpose.STEP)
  @PostMapping("/{key}/unclaim")
  String unclaim(Authentication person, @PathVariable UUID key, RedirectAttributes flash) {
    var task = personal.task(key, signed.person());
    try {
      desk.unclaim(task.id(), person.getName());
      flash.addFlashAttribute("said", "The task is back on the list.");
    } catch (WrongState problem) {
      flash.addFlashAttribute("problem", problem.getMessage());
    }
    return "redirect:/work";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.TASK,
      by = "key",
      why = Purpose.STEP)
  @PostMapping("/{key}")
  String complete(
      Authentication person,
      @PathVariable UUID key,
      @RequestParam String answers,
      @RequestParam(required = false) @Nullable String note,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var task = personal.task(key, signed.person());
    try {
      desk.complete(task.id(), read(answers), note, person.getName());
      flash.addFlashAttribute("said", "Done: " + task.title() + ".");
      return "redirect:/work";
    } catch (Refused no) {
      response.setStatus(422);
      show(model, person, task, no.getMessage());
    } catch (WrongState problem) {
      response.setStatus(409);
      show(model, person, worklist.task(key), problem.getMessage());
    }
    model.addAttribute("answers", answers);
    model.addAttribute("written", note);
    return "work/task";
  }

  private void show(Model model, Authentication person, OpenTask task, @Nullable String problem) {
    var sheet = desk.sheet(task.id());
    model.addAttribute("task", task);
    model.addAttribute("form", inScript(sheet.form()));
    model.addAttribute("values", inScript(json.writeValueAsString(sheet.values())));
    model.addAttribute("note", sheet.note().orElse(null));
    model.addAttribute("aside", sheet.aside().orElse(null));
    model.addAttribute("isMine", person.getName().equals(task.assignee()));
    model.addAttribute("isFree", personal.isFree(task));
    model.addAttribute("caseOpen", personal.mayOpenCase(task, signed.person()));
    model.addAttribute("now", time.instant());
    if (problem != null) {
      model.addAttribute("problem", problem);
    }
  }

  /** JSON inside a script element: nothing in it may look like the element's end. */
  private static String inScript(String text) {
    return text.replace("<", "\\u003c");
  }

  private Map<String, Object> read(String answers) {
    try {
      return json.readValue(answers, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException broken) {
      throw new Refused("NOT_READABLE", "The answers could not be read. Reload the page.");
    }
  }
}
