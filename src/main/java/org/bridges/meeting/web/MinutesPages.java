package org.bridges.meeting.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.meeting.MinutesBook;
import org.bridges.meeting.WrittenMeanwhile;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the minutes while they are typed, section by section; the page says what was kept. */
@Controller
class MinutesPages {

  private final MinutesBook book;

  MinutesPages(MinutesBook book) {
    this.book = book;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/minutes/{section}")
  String write(
      Authentication person,
      Model model,
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String words,
      @RequestParam int version) {
    model.addAttribute("meetingId", id);
    model.addAttribute("section", section);
    try {
      model.addAttribute("part", book.write(id, section, words, version, person.getName()));
    } catch (WrittenMeanwhile meanwhile) {
      model.addAttribute("theirs", meanwhile.theirs());
    } catch (Refused | WrongState no) {
      model.addAttribute("partProblem", no.getMessage());
    }
    return "meeting/kept :: kept";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/attendance")
  String attended(
      Model model,
      @PathVariable UUID id,
      @RequestParam String agencyCode,
      @RequestParam(defaultValue = "false") boolean attended) {
    try {
      book.attended(id, agencyCode, attended);
      model.addAttribute("noted", attended ? "there" : "not there");
    } catch (WrongState no) {
      model.addAttribute("noted", no.getMessage());
    }
    return "meeting/kept :: noted";
  }
}
