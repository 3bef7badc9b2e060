package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.ContactDesk;
import org.bridges.casefile.ContactKind;
import org.bridges.casefile.ContactOutcome;
import org.bridges.casefile.ContactSheet;
import org.bridges.casefile.ContactTries;
import org.bridges.casefile.NewContact;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call or visit: the safe ways beside the buttons that note it. Works without JavaScript. */
@Controller
@RequestMapping("/cases/{id}/contacts")
class ContactPages {

  private final ContactSheet sheets;
  private final ContactDesk desk;
  private final ContactTries tries;
  private final OfficeTime time;
  private final Signed signed;

  ContactPages(
      ContactSheet sheets, ContactDesk desk, ContactTries tries, OfficeTime time, Signed signed) {
    this.sheets = sheets;
    this.desk = desk;
    this.tries = tries;
    this.time = time;
    this.signed = signed;
  }

  @Audited(
      data = {DataClass.CASE, DataClass.IDENTITY},
      also = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping
  String show(Model model, @PathVariable UUID id) {
    model.addAttribute("sheet", sheets.of(id, signed.person()));
    model.addAttribute("kinds", ContactKind.values());
    model.addAttribute("days", DayOfWeek.values());
    if (!model.containsAttribute("written")) {
      model.addAttribute("written", new Written(null, "CALL", null, "", "", "", null));
    }
    return "contacts/page";
  }

  /** The safe ways, beside the step that tries again. */
  @Audited(data = DataClass.IDENTITY, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/ways")
  String ways(Model model, @PathVariable UUID id) {
    model.addAttribute("ways", sheets.ways(id));
    return "contacts/ways :: ways";
  }

  /** What was tried, beside the manager's decision: no way and no name. */
  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/tries")
  String tries(Model model, @PathVariable UUID id) {
    model.addAttribute("entries", sheets.history(id));
    return "contacts/ways :: tries";
  }

  /** What the form sends, as it was written. */
  record Written(
      @Nullable UUID adultId,
      @Nullable String kind,
      @Nullable String outcome,
      @Nullable String at,
      @Nullable String note,
      @Nullable String nextTryAt,
      @Nullable UUID strikes) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping
  String note(@PathVariable UUID id, @ModelAttribute Written written, RedirectAttributes flash) {
    var person = signed.person();
    sheets.requireVisible(id, written.adultId(), person);
    try {
      desk.note(id, contact(written), person.username());
      flash.addFlashAttribute("said", said(id, written.adultId()));
      return "redirect:/cases/" + id;
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    flash.addFlashAttribute("written", written);
    return "redirect:/cases/" + id + "/contacts";
  }

  private String said(UUID id, @Nullable UUID adult) {
    return tries
        .open(id, adult)
        .map(one -> "It is noted. The next try is a task for " + time.spoken(one.plannedAt()) + ".")
        .orElse("It is noted.");
  }

  private NewContact contact(Written written) {
    return new NewContact(
        written.adultId(),
        Codes.of(ContactKind.class, "kind", written.kind()),
        Codes.of(ContactOutcome.class, "outcome", written.outcome()),
        time.parseWritten(written.at()),
        written.note(),
        time.parseWritten(written.nextTryAt()),
        written.strikes());
  }
}
