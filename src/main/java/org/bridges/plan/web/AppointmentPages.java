package org.bridges.plan.web;

import java.time.DateTimeException;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appointments on the page of a case. */
@Controller
class AppointmentPages {

  private final Appointments appointments;
  private final OfficeTime time;

  AppointmentPages(Appointments appointments, OfficeTime time) {
    this.appointments = appointments;
    this.time = time;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/appointments")
  String note(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam Appointment.Whose whose,
      @RequestParam Appointment.Kind kind,
      @RequestParam(defaultValue = "") String startsAt,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes flash) {
    try {
      appointments.note(id, whose, kind, time.parse(startsAt), place, person.getName());
      flash.addFlashAttribute("said", "The appointment is noted.");
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time of the appointment.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/appointments/{appointment}/end")
  String drop(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      RedirectAttributes flash) {
    appointments.drop(id, appointment, person.getName());
    flash.addFlashAttribute("said", "The appointment is off the lists.");
    return "redirect:/cases/" + id;
  }
}
