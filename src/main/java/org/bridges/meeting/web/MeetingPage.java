package org.bridges.meeting.web;

import java.time.Instant;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.meeting.Agenda;
import org.bridges.meeting.CallingOff;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MinutesBook;
import org.bridges.meeting.Replies;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting: what comes next, who comes, what it speaks of, and its papers. */
@Controller
class MeetingPage {

  private final MeetingDesk meetings;
  private final Agenda agenda;
  private final MinutesBook book;
  private final Replies replies;
  private final CallingOff callingOff;
  private final CaseFile cases;
  private final Worklist worklist;
  private final Gate gate;
  private final Signed signed;
  private final OfficeTime time;

  MeetingPage(
      MeetingDesk meetings,
      Agenda agenda,
      MinutesBook book,
      Replies replies,
      CallingOff callingOff,
      CaseFile cases,
      Worklist worklist,
      Gate gate,
      Signed signed,
      OfficeTime time) {
    this.callingOff = callingOff;
    this.cases = cases;
    this.gate = gate;
    this.signed = signed;
    this.time = time;
    this.meetings = meetings;
    this.agenda = agenda;
    this.book = book;
    this.replies = replies;
    this.worklist = worklist;
  }

  @Audited(
      data = {DataClass.MEETING, DataClass.PLAN, DataClass.CASE},
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @GetMapping("/meetings/{id}")
  String show(Model model, @PathVariable UUID id) {
    var meeting = meetings.view(id);
    model.addAttribute("meeting", meeting);
    model.addAttribute("agenda", agenda.of(id));
    model.addAttribute("parts", book.of(id).stream().filter(part -> part.words() != null).toList());
    model.addAttribute(
        "mayCallOff",
        meeting.ended() == null
            && !meeting.state().equals("HELD")
            && gate.canAccess(
                signed.person(),
                AuditAction.CHANGE,
                Subject.ofCase(meeting.caseId()),
                DataClass.MEETING));
    model.addAttribute("reasons", CallingOff.REASONS);
    var care = cases.view(meeting.caseId());
    model.addAttribute("care", care);
    model.addAttribute("round", nextRound(care));
    model.addAttribute(
        "next",
        worklist.ofCase(meeting.caseId()).stream()
            .filter(task -> id.equals(task.subjectId()))
            .filter(OpenTask::isOpen)
            .toList());
    return "meeting/page";
  }

  private @Nullable Instant nextRound(CaseView care) {
    var at = care.roundAt();
    return at != null && at.isAfter(time.instant()) ? at : null;
  }

  /** It does not take place. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/calling-off")
  String callOff(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash) {
    try {
      var isNews =
          callingOff.callOff(id, MeetingController.end(reason), orNull(words), person.getName());
      flash.addFlashAttribute(
          "said", isNews ? "The meeting is called off." : "The meeting was called off already.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/meetings/" + id;
  }

  /** What an agency said by telephone; the same as behind its link. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/replies")
  String reply(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam String agencyCode,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String instead,
      RedirectAttributes flash) {
    try {
      replies.take(
          id, agencyCode, new Replies.Reply(answer, orNull(instead), null), person.getName());
      flash.addFlashAttribute("said", "The answer is noted.");
    } catch (Refused | WrongState | Missing no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/meetings/" + id;
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
