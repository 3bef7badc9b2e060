package org.bridges.reminder.web;

import java.util.Locale;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.reminder.PartnerLinks;
import org.bridges.reminder.PartnerVisit;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
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

  private final PartnerLinks links;
  private final Directory directory;
  private final OfficeTime time;

  PartnerPages(PartnerLinks links, Directory directory, OfficeTime time) {
    this.links = links;
    this.directory = directory;
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
  ModelAndView answer(@PathVariable String token, @ModelAttribute AnswerForm sent, Locale locale) {
    var visit = links.look(token);
    var facts = visit.facts();
    if (facts == null) {
      return page(visit, token, locale, sent, Map.of());
    }
    var problems = sent.problems(facts.form());
    if (!problems.isEmpty()) {
      return page(visit, token, locale, sent, problems);
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
    var visit = links.look(token);
    var words = words(visit, locale);
    var view = view("thanks", visit, words, token);
    view.addObject("given", words.answer(answer));
    return view;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PARTNER_ITEM,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @PostMapping("/renewal")
  ModelAndView askForNewLink(@PathVariable String token, Locale locale) {
    links.askForNewLink(token);
    var visit = links.look(token);
    return view("asked", visit, words(visit, locale), token);
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
    view.addObject("agencies", directory.agencies());
    view.setStatus(problems.isEmpty() ? status(visit) : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static HttpStatus status(PartnerVisit visit) {
    return switch (visit.state()) {
      case OPEN, SETTLED -> HttpStatus.OK;
      case EXPIRED, ENDED -> HttpStatus.GONE;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
    };
  }

  private static ModelAndView view(String part, PartnerVisit visit, PageWords words, String token) {
    var view = new ModelAndView("partner/item");
    view.addObject("part", part);
    view.addObject("facts", visit.facts());
    view.addObject("words", words);
    view.addObject("token", token);
    return view;
  }

  private PageWords words(PartnerVisit visit, Locale asked) {
    var known = visit.locale();
    return new PageWords(known == null ? asked : known, time.zone());
  }
}
