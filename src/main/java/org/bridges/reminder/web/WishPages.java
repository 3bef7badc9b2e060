package org.bridges.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.MailWishes;
import org.bridges.directory.SentWishes;
import org.bridges.reminder.AnswerLimit;
import org.bridges.reminder.PartnerWishes;
import org.bridges.reminder.PartnerWishes.Asked;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How often a partner without an account is written to. The address in a daily mail takes the one
 * POST of a mail program (RFC 8058); opening it changes nothing.
 */
@Controller
class WishPages {

  private final PartnerWishes wishes;
  private final AnswerLimit limit;
  private final OfficeTime time;

  WishPages(PartnerWishes wishes, AnswerLimit limit, OfficeTime time) {
    this.wishes = wishes;
    this.limit = limit;
    this.time = time;
  }

  @Audited(data = DataClass.STAFF, of = SubjectKind.LINK, by = "token", why = Purpose.PARTNER)
  @GetMapping("/p/{token}/mail")
  ModelAndView show(
      @PathVariable String token, @RequestParam(required = false) @Nullable String kept) {
    var asked = wishes.ofItem(token).orElseThrow(() -> new Missing("link"));
    var view = page(token, asked, SentWishes.of(asked.wishes()));
    view.addObject("kept", kept != null);
    return view;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STAFF,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @PostMapping("/p/{token}/mail")
  ModelAndView write(
      @PathVariable String token, @ModelAttribute SentWishes sent, HttpServletRequest request) {
    var asked = wishes.ofItem(token).orElseThrow(() -> new Missing("link"));
    var tooOften = limit.take(token, request.getRemoteAddr());
    if (tooOften.isPresent()) {
      return refused(token, asked, sent, "error.too-often", HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      wishes.write(token, sent.read());
    } catch (Refused no) {
      var key = words(asked.locale()).refusal(no.code());
      return refused(token, asked, sent, key, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView("redirect:/p/{token}/mail?kept");
  }

  @Audited(data = DataClass.STAFF, of = SubjectKind.LINK, by = "token", why = Purpose.PARTNER)
  @GetMapping("/mail/{token}")
  ModelAndView ending(@PathVariable String token, Locale locale) {
    return ending(token, wishes.ofDigest(token), locale);
  }

  /**
   * Ends the daily mail, or brings it back.
   *
   * @param daily said by the page's own button; what a mail program sends is no
   */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STAFF,
      of = SubjectKind.LINK,
      by = "token",
      why = Purpose.PARTNER)
  @PostMapping("/mail/{token}")
  ModelAndView end(
      @PathVariable String token,
      @RequestParam(defaultValue = "false") boolean daily,
      Locale locale,
      HttpServletRequest request) {
    if (wishes.ofDigest(token).isPresent()) {
      limit
          .take(token, request.getRemoteAddr())
          .ifPresent(
              pause -> {
                throw new TooMany(pause);
              });
      wishes.digest(token, daily);
    }
    return ending(token, wishes.ofDigest(token), locale);
  }

  private ModelAndView ending(String token, Optional<Asked> asked, Locale locale) {
    var view = new ModelAndView("partner/ending");
    view.addObject("words", words(asked.map(Asked::locale).orElse(locale)));
    view.addObject("token", token);
    view.addObject("known", asked.isPresent());
    view.addObject("daily", asked.map(Asked::wishes).map(MailWishes::dailyDigest).orElse(false));
    view.setStatus(asked.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    return view;
  }

  private ModelAndView refused(
      String token, Asked asked, SentWishes sent, String key, HttpStatus status) {
    var view = page(token, asked, sent);
    view.addObject("problem", key);
    view.setStatus(status);
    return view;
  }

  private ModelAndView page(String token, Asked asked, SentWishes sent) {
    var view = new ModelAndView("partner/wishes");
    view.addObject("words", words(asked.locale()));
    view.addObject("token", token);
    view.addObject("sent", sent);
    view.addObject("zones", MailWishes.ZONES);
    return view;
  }

  private PageWords words(Locale locale) {
    return new PageWords(locale, time.zone());
  }
}
