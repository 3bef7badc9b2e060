package org.bridges.directory.web;

import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.MailWishes;
import org.bridges.directory.SentWishes;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an agency is written to, as it asked a coordinator for. */
@Controller
@RequestMapping("/agencies/{code}/mail")
class AgencyMailPages {

  private final Directory directory;
  private final AgencyMail mail;

  AgencyMailPages(Directory directory, AgencyMail mail) {
    this.directory = directory;
    this.mail = mail;
  }

  @Audited(data = DataClass.STAFF, why = Purpose.RUNNING)
  @GetMapping
  ModelAndView show(@PathVariable String code) {
    return page(directory.agency(code), SentWishes.of(mail.wishesOf(code)));
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping
  ModelAndView write(
      @PathVariable String code, @ModelAttribute SentWishes sent, RedirectAttributes flash) {
    var agency = directory.agency(code);
    try {
      mail.write(code, sent.read());
    } catch (Refused no) {
      var view = page(agency, sent);
      view.addObject("problem", no.getMessage());
      view.addObject("field", no.field());
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
    flash.addFlashAttribute("said", "Kept. From now on it is written to like this.");
    return new ModelAndView("redirect:/agencies/{code}/mail");
  }

  private static ModelAndView page(AgencyView agency, SentWishes sent) {
    var view = new ModelAndView("directory/mail");
    view.addObject("agency", agency);
    view.addObject("sent", sent);
    view.addObject("zones", MailWishes.ZONES);
    return view;
  }
}
