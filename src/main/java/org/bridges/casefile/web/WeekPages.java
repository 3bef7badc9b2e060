package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.casefile.WeekPlan;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week: meetings, what is due, tries, appointments and rounds, day by day. */
@Controller
class WeekPages {

  private final WeekPlan plan;
  private final OfficeTime time;
  private final Signed signed;

  WeekPages(WeekPlan plan, OfficeTime time, Signed signed) {
    this.plan = plan;
    this.time = time;
    this.signed = signed;
  }

  @Audited(
      action = AuditAction.SEARCH,
      data = {DataClass.STEP, DataClass.CASE},
      also = {DataClass.PLAN, DataClass.MEETING},
      why = Purpose.STEP)
  @GetMapping("/week")
  String show(
      Model model,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "all") String show) {
    var isOwn = show.equals("own");
    model.addAttribute("week", plan.of(signed.person(), date(from), isOwn));
    model.addAttribute("isOwn", isOwn);
    return "work/week";
  }

  private LocalDate date(String from) {
    try {
      var date = from.isBlank() ? time.today() : LocalDate.parse(from);
      return date.getYear() < 2000 || date.getYear() > 2100 ? time.today() : date;
    } catch (DateTimeException noDate) {
      return time.today();
    }
  }
}
