package org.bridges.family.web;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.family.FamilyContact;
import org.bridges.family.FamilyDesk;
import org.bridges.family.FamilyPeople;
import org.bridges.family.FamilySheet;
import org.bridges.family.NewMember;
import org.bridges.plan.Appointment;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a family: who lives there, what each needs, what is planned and what was said. */
@Controller
@RequestMapping("/cases/{id}/family")
class FamilyPages {

  private final FamilySheet sheets;
  private final FamilyPeople people;
  private final FamilyDesk desk;
  private final OfficeTime time;
  private final Signed signed;

  FamilyPages(
      FamilySheet sheets, FamilyPeople people, FamilyDesk desk, OfficeTime time, Signed signed) {
    this.sheets = sheets;
    this.people = people;
    this.desk = desk;
    this.time = time;
    this.signed = signed;
  }

  @Audited(data = DataClass.HOUSEHOLD, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping
  String show(Model model, @PathVariable UUID id) {
    model.addAttribute("sheet", sheets.of(id, signed.person()));
    model.addAttribute("needs", FamilyPeople.NEEDS);
    model.addAttribute("kinds", FamilyContact.Kind.values());
    model.addAttribute("occasions", Appointment.Kind.values());
    if (!model.containsAttribute("written")) {
      model.addAttribute(
          "written", new NewMember("GUARDIAN", "", "", null, "", "UNKNOWN", List.of(), "", ""));
    }
    return "family/page";
  }

  /** The people, beside the step of a round. */
  @Audited(data = DataClass.HOUSEHOLD, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/beside")
  String beside(Model model, @PathVariable UUID id) {
    model.addAttribute("sheet", sheets.of(id, signed.person()));
    return "family/page :: beside";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/people")
  String add(@PathVariable UUID id, @ModelAttribute NewMember written, RedirectAttributes flash) {
    try {
      people.add(id, written, signed.person());
      flash.addFlashAttribute("said", "It is written down.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
      flash.addFlashAttribute("written", written);
    }
    return back(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/people/{person}/needs")
  String needs(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam(required = false) @Nullable List<String> needs,
      @RequestParam(defaultValue = "") String needWords,
      RedirectAttributes flash) {
    try {
      people.needs(id, person, needs == null ? List.of() : needs, needWords, signed.person());
      flash.addFlashAttribute("said", "What is needed is written down.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return back(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/support")
  String wanted(@PathVariable UUID id, RedirectAttributes flash) {
    desk.wanted(id, "told:" + UUID.randomUUID(), signed.person().username());
    flash.addFlashAttribute(
        "said", "Help to the family goes on now: a family coordinator looks after it.");
    return back(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/contacts")
  String contact(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID personId,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    try {
      sheets.contact(
          id,
          personId,
          code(FamilyContact.Kind.values(), kind),
          code(FamilyContact.Outcome.values(), outcome),
          time.parseWritten(at),
          note,
          signed.person());
      flash.addFlashAttribute("said", "It is noted.");
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return back(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/appointments")
  String appointment(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String startsAt,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes flash) {
    try {
      var by = signed.person().username();
      var what = code(Appointment.Kind.values(), kind);
      sheets.appointment(id, what, time.parse(startsAt), place, by);
      flash.addFlashAttribute("said", "The appointment is noted.");
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time of the appointment.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return back(id);
  }

  private static <E extends Enum<E>> @Nullable E code(E[] all, String said) {
    return Arrays.stream(all).filter(one -> one.name().equals(said)).findFirst().orElse(null);
  }

  private static String back(UUID id) {
    return "redirect:/cases/" + id + "/family";
  }
}
