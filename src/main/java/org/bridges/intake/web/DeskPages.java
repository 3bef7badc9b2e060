package org.bridges.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.intake.DeskChannel;
import org.bridges.intake.IntakeDesk;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferralSheet;
import org.bridges.intake.RepeatedRequests;
import org.bridges.intake.reading.ReferralReader;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.web.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A referral that somebody tells a coordinator by phone, in person or by mail: the questions of the
 * public form, on one page.
 */
@Controller
class DeskPages {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final ReferralReader reader;
  private final DeskForm form;
  private final IntakeDesk desk;
  private final RepeatedRequests repeated;
  private final ReferralFile file;
  private final ReferralSheet sheet;
  private final Signed signed;
  private final OfficeTime time;

  DeskPages(
      ReferralReader reader,
      DeskForm form,
      IntakeDesk desk,
      RepeatedRequests repeated,
      ReferralFile file,
      ReferralSheet sheet,
      Signed signed,
      OfficeTime time) {
    this.reader = reader;
    this.form = form;
    this.desk = desk;
    this.repeated = repeated;
    this.file = file;
    this.sheet = sheet;
    this.signed = signed;
    this.time = time;
  }

  @GetMapping("/work/new-referral")
  String show(Model model) {
    var now = Map.of("receivedAt", List.of(TYPED.format(time.now())));
    return form(model, now, List.of(), UUID.randomUUID().toString());
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.REFERRER},
      why = Purpose.INTAKE)
  @PostMapping("/work/new-referral")
  String take(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var token = ReferPage.token(typed.getFirst("token"));
    var json = FormFields.json(typed);
    var problems = new ArrayList<>(form.problems(typed));
    problems.addAll(reader.problems(json, locale));
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, FormFields.shown(typed), problems, token);
    }
    var person = signed.person().username();
    var how = form.received(typed, person);
    try {
      var taken =
          repeated.once(
              "desk:" + person,
              token,
              json + how.channel() + how.at(),
              () -> desk.receive(reader.read(json, locale), how).receipt());
      return "redirect:/referrals/" + file.byReceipt(taken.receipt()).id() + "/taken";
    } catch (Refused sentBefore) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var again = new FieldProblem("sent", "sent-before", "This page was sent before. Begin anew.");
      return form(model, FormFields.shown(typed), List.of(again), UUID.randomUUID().toString());
    }
  }

  /** What was taken, with who may be the same youth: to be looked at while the caller waits. */
  @Audited(
      data = {DataClass.CASE, DataClass.NARRATIVE},
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @GetMapping("/referrals/{id}/taken")
  String taken(@PathVariable UUID id, Model model) {
    var content = sheet.ofReferral(id, signed.person(), null);
    model.addAttribute("referral", file.view(id));
    model.addAttribute("sheet", Map.of("panels", Map.of("referral", content)));
    return "intake/taken";
  }

  private String form(
      Model model, Map<String, List<String>> typed, List<FieldProblem> problems, String token) {
    var errors = new LinkedHashMap<String, String>();
    problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.message()));
    model.addAttribute("typed", new ReferPage.Typed(typed));
    model.addAttribute("errors", errors);
    model.addAttribute("token", token);
    model.addAttribute("channels", DeskChannel.values());
    model.addAttribute("places", FormFields.PLACES);
    model.addAttribute("agencyKinds", reader.agencyKinds());
    return "intake/desk";
  }
}
