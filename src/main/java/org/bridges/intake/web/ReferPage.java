package org.bridges.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.intake.IntakeDesk;
import org.bridges.intake.RepeatedRequests;
import org.bridges.intake.reading.ReferralReader;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.web.FieldProblem;
import org.bridges.shared.web.Invalid;
import org.bridges.shared.web.TooMany;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public form, for anyone, without JavaScript. Nothing is kept before it is sent, and a wrong
 * form comes back with everything that was typed.
 */
@Controller
@RequestMapping("/refer")
class ReferPage {

  private static final String CLIENT = "public form";

  private final ReferralReader reader;
  private final IntakeDesk desk;
  private final RepeatedRequests repeated;
  private final RateLimit limit;

  ReferPage(ReferralReader reader, IntakeDesk desk, RepeatedRequests repeated, RateLimit limit) {
    this.reader = reader;
    this.desk = desk;
    this.repeated = repeated;
    this.limit = limit;
  }

  @GetMapping
  String show(Model model) {
    return form(model, 1, Map.of(), List.of(), UUID.randomUUID().toString());
  }

  @GetMapping("/safety")
  String safety() {
    return "intake/safety";
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.REFERRER},
      why = Purpose.ASKING_FOR_HELP)
  @PostMapping
  String send(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var token = token(typed.getFirst("token"));
    var asked = typed.getFirst("to");
    if (asked != null) {
      return turned(FormSteps.of(asked), typed, token, response, model, locale);
    }
    try {
      limit.form(request.getRemoteAddr());
      var json = FormFields.json(typed);
      var referral = reader.read(json, locale);
      var answer =
          repeated.once(
              CLIENT, token, json.toString(), () -> desk.receive(referral, "FORM").receipt());
      model.addAttribute("receipt", answer.receipt());
      return "intake/received";
    } catch (Invalid wrong) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      var step = FormSteps.firstWrong(wrong.problems());
      return form(model, step, FormFields.shown(typed), wrong.problems(), token);
    } catch (TooMany many) {
      return waits(many.retryAfter(), typed, token, response, model);
    } catch (Refused sentBefore) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "intake/sent-before";
    }
  }

  /** Another page of the form, unless one before it is wrong; nothing is stored. */
  private String turned(
      int step,
      MultiValueMap<String, String> typed,
      String token,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var wrong = FormSteps.before(step, reader.problems(FormFields.json(typed), locale));
    if (wrong.isEmpty()) {
      return form(model, step, FormFields.shown(typed), List.of(), token);
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return form(model, FormSteps.firstWrong(wrong), FormFields.shown(typed), wrong, token);
  }

  /** Too much came in at once: everything that was typed stays on the page, to be sent again. */
  private String waits(
      Duration time,
      MultiValueMap<String, String> typed,
      String token,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds()));
    model.addAttribute("waitMinutes", time.plusSeconds(59).toMinutes());
    return form(model, FormSteps.last(), FormFields.shown(typed), List.of(), token);
  }

  private String form(
      Model model,
      int step,
      Map<String, List<String>> typed,
      List<FieldProblem> problems,
      String token) {
    var errors = new LinkedHashMap<String, String>();
    problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.message()));
    model.addAttribute("typed", new Typed(typed));
    model.addAttribute("errors", errors);
    model.addAttribute("token", token);
    model.addAttribute("step", step);
    model.addAttribute("steps", FormSteps.last());
    model.addAttribute("carried", FormSteps.carried(step, typed));
    model.addAttribute("places", FormFields.PLACES);
    model.addAttribute("agencyKinds", reader.agencyKinds());
    return "intake/refer";
  }

  /** What was typed before, for the fields of the page. */
  record Typed(Map<String, List<String>> values) {

    /** The text of a field. */
    public String text(String name) {
      return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** Whether a field has this answer; the default one where nothing was typed. */
    public boolean is(String name, String value, String otherwise) {
      return values.getOrDefault(name, List.of(otherwise)).contains(value);
    }
  }

  static String token(@org.jspecify.annotations.Nullable String sent) {
    return sent != null && sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
  }
}
