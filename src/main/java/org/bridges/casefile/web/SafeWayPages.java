package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SafeHours;
import org.bridges.youth.SafeWays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The safe ways are kept up to date where somebody uses them. */
@Controller
@RequestMapping("/cases/{id}/safe-ways")
class SafeWayPages {

  private static final Set<String> WHO = Set.of("YOUTH", "GUARDIAN", "REFERRER");
  private static final Set<String> METHODS = Set.of("PHONE", "EMAIL", "IN_PERSON", "VIA_REFERRER");

  private final SafeWays ways;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Signed signed;

  SafeWayPages(SafeWays ways, CaseFile cases, Timeline timeline, Signed signed) {
    this.ways = ways;
    this.cases = cases;
    this.timeline = timeline;
    this.signed = signed;
  }

  /** What the form sends. */
  record Said(
      @Nullable String who,
      @Nullable String method,
      @Nullable String value,
      @Nullable String note,
      @Nullable String mayLeaveMessage,
      @Nullable String codeWord,
      @Nullable List<String> day,
      @Nullable String from,
      @Nullable String to) {

    SafeWays.Terms terms() {
      var days = day == null ? List.<String>of() : day;
      try {
        var hours =
            SafeHours.of(days.stream().map(DayOfWeek::valueOf).toList(), clock(from), clock(to));
        return new SafeWays.Terms(
            words(note), "YES".equals(mayLeaveMessage), hours, words(codeWord));
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw new Refused("SAFE_HOURS_WRONG", "safeHours", "Choose the days and the clock times.");
      }
    }

    private static @Nullable LocalTime clock(@Nullable String written) {
      return written == null || written.isBlank() ? null : LocalTime.parse(written);
    }
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping
  String add(@PathVariable UUID id, @ModelAttribute Said said, RedirectAttributes flash) {
    return told(
        id, "A safe way was added", flash, youth -> ways.add(youth, contact(said), said.terms()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{way}")
  String change(
      @PathVariable UUID id,
      @PathVariable UUID way,
      @ModelAttribute Said said,
      RedirectAttributes flash) {
    return told(
        id,
        "When a way is safe was changed",
        flash,
        youth -> ways.change(youth, way, said.terms()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{way}/end")
  String end(@PathVariable UUID id, @PathVariable UUID way, RedirectAttributes flash) {
    return told(
        id,
        "A way is not safe any more and is not offered",
        flash,
        youth -> ways.end(youth, way, signed.person().username()));
  }

  /** What is done with the ways of a youth. */
  private interface Change {
    void of(UUID youthId);
  }

  private String told(UUID id, String what, RedirectAttributes flash, Change change) {
    try {
      change.of(cases.view(id).youthId());
      timeline.add(
          TimelineEntry.ofCase(id, "safe-way:" + UUID.randomUUID(), what)
              .by(signed.person().username()));
      flash.addFlashAttribute("said", what + ".");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id + "/contacts";
  }

  private static SafeContact contact(Said said) {
    var who = said.who() == null ? "" : said.who();
    var method = said.method() == null ? "" : said.method();
    if (!WHO.contains(who) || !METHODS.contains(method)) {
      throw new Refused("WAY_MISSING", "method", "Choose whose way it is, and which.");
    }
    return new SafeContact(who, method, words(said.value()), null, false);
  }

  private static @Nullable String words(@Nullable String written) {
    return written == null || written.isBlank() ? null : written.strip();
  }
}
