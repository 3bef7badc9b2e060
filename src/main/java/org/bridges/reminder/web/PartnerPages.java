package org.bridges.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.directory.OfficePhone;
import org.bridges.reminder.AnswerLimit;
import org.bridges.reminder.PartnerLinks;
import org.bridges.reminder.PartnerVisit;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item behind a secret link, for a partner without an account. GET changes nothing. */
@Controller
@RequestMapping("/p/{token}")
class PartnerPages {

  private static final Map<String, String> TOO_OFTEN = Map.of("answer", "error.too-often");

  private final PartnerLinks links;
  private final AnswerLimit limit;
  private final Directory directory;
  private final OfficePhone phone;
  private final OfficeTime time;

  PartnerPages(
      PartnerLinks links,
      AnswerLimit limit,
      Directory directory,
      OfficePhone phone,
      OfficeTime time) {
    this.links = links;
    this.limit = limit;
    this.directory = directory;
    this.phone = phone;
    this.time = time;
  }

  @Audited(
      data = DataClass.PARTNER_ITEM,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @GetMapping
  ModelAndView show(@PathVariable String token, Locale locale) {
    return page(links.look(token), token, locale, AnswerForm.empty(), Map.of());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PARTNER_ITEM,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @PostMapping
  ModelAndView answer(
      @PathVariable String token,
      @ModelAttribute AnswerForm sent,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    var tooOften = limit.take(token, request.getRemoteAddr());
    if (tooOften.isPresent()) {
      var view = page(links.look(token), token, locale, sent, TOO_OFTEN);
      return later(view, tooOften.get(), response);
    }
    var visit = links.glance(token);
    var facts = visit.facts();
    if (facts == null) {
      return page(visit, token, locale, sent, Map.of());
    }
    var problems = sent.problems(facts.form());
    if (!problems.isEmpty()) {
      return page(links.look(token), token, locale, sent, problems);
    }
    try {
      links.answer(token, sent.toAnswer());
    } catch (Refused no) {
      var words = words(visit, locale);
      return page(visit, token, locale, sent, Map.of("answer", words.refusal(no.code())));
    } catch (Missing | WrongState changed) {
      return page(links.look(token), token, locale, sent, Map.of());
    }
    // PRG: a reload of the confirmation sends nothing again.
    return new ModelAndView("redirect:/p/{token}/thanks?answer=" + sent.toAnswer().answer());
  }

  @Audited(
      data = DataClass.PARTNER_ITEM,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @GetMapping("/thanks")
  ModelAndView thanks(
      @PathVariable String token, @RequestParam(defaultValue = "") String answer, Locale locale) {
    var visit = links.glance(token);
    var words = words(visit, locale);
    var view = view("thanks", visit, words, token);
    view.addObject("given", words.answer(answer));
    return view;
  }

  /**
   * The same answer whether the link is known or not: only the agency's own mailbox learns more.
   */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PARTNER_ITEM,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @PostMapping("/renewal")
  ModelAndView askForNewLink(
      @PathVariable String token,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    var words = new PageWords(links.language(token).orElse(locale), time.zone());
    var tooOften = limit.take(token, request.getRemoteAddr());
    if (tooOften.isPresent()) {
      var view = view("too-often", PartnerVisit.unknown(), words, token);
      return later(view, tooOften.get(), response);
    }
    try {
      links.askForNewLink(token);
    } catch (Missing gone) {
      // nothing to send any more; who asks learns nothing of that
    }
    return view("asked", PartnerVisit.unknown(), words, token);
  }

  private static ModelAndView later(
      ModelAndView view, Duration pause, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()));
    view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return view;
  }

  private ModelAndView page(
      PartnerVisit visit,
      String token,
      Locale locale,
      AnswerForm sent,
      Map<String, String> problems) {
    var words = words(visit, locale);
    var view = view(visit.state().name().toLowerCase(Locale.ROOT), visit, words, token);
    view.addObject("sent", sent);
    view.addObject("problems", problems);
    view.addObject("beside", visit.facts() == null ? List.of() : links.parts(token));
    view.addObject("agencies", directory.agencies());
    view.setStatus(problems.isEmpty() ? status(visit) : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static HttpStatus status(PartnerVisit visit) {
    return switch (visit.state()) {
      case OPEN, SETTLED, CALLED_OFF -> HttpStatus.OK;
      case EXPIRED, ENDED -> HttpStatus.GONE;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
    };
  }

  private ModelAndView view(String part, PartnerVisit visit, PageWords words, String token) {
    var view = new ModelAndView("partner/item");
    view.addObject("part", part);
    view.addObject("facts", visit.facts());
    view.addObject("slice", visit.slice());
    view.addObject("words", words);
    view.addObject("token", token);
    view.addObject("office", phone.call());
    return view;
  }

  private PageWords words(PartnerVisit visit, Locale asked) {
    var known = visit.locale();
    return new PageWords(known == null ? asked : known, time.zone());
  }
}
