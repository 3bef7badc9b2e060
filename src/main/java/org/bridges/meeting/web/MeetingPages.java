package org.bridges.meeting.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CasePanel;
import org.bridges.directory.Directory;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.MinutesBook;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings on the page of a case and beside their forms. */
@Controller
class MeetingPages {

  private final MeetingDesk meetings;
  private final MinutesBook book;
  private final Directory directory;
  private final PlanDesk plan;

  MeetingPages(MeetingDesk meetings, MinutesBook book, Directory directory, PlanDesk plan) {
    this.meetings = meetings;
    this.book = book;
    this.directory = directory;
    this.plan = plan;
  }

  @Audited(
      data = {DataClass.MEETING, DataClass.PLAN},
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @GetMapping("/meetings/{id}/minutes")
  String minutes(Model model, @PathVariable UUID id) {
    var meeting = meetings.view(id);
    model.addAttribute("meeting", meeting);
    model.addAttribute("caseId", meeting.caseId());
    model.addAttribute("meetingId", id);
    model.addAttribute("parts", book.of(id));
    model.addAttribute("closed", book.isClosed(id));
    model.addAttribute("items", plan.ofCase(meeting.caseId()));
    model.addAttribute("areas", PlanDesk.AREAS);
    model.addAttribute("agencies", directory.agencies());
    return "meeting/minutes";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/meetings")
  String ask(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam MeetingKind kind,
      RedirectAttributes flash) {
    try {
      meetings.ask(id, kind, person.getName());
      flash.addFlashAttribute("said", "The meeting is called. Its first step appears under Next.");
    } catch (WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel meetingPanel(MeetingDesk meetings) {
    return new CasePanel() {
      @Override
      public String name() {
        return "meetings";
      }

      @Override
      public int order() {
        return 20;
      }

      @Override
      public String template() {
        return "meeting/panel :: panel";
      }

      @Override
      public DataClass shows() {
        return DataClass.MEETING;
      }

      @Override
      public Map<String, Object> content(UUID caseId) {
        return Map.of("items", meetings.ofCase(caseId));
      }
    };
  }
}
