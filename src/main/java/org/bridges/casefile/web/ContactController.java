package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
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
import org.bridges.casefile.NewContact;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts as JSON (contract, {@code /api/cases/{id}/contacts}). */
@RestController
class ContactController {

  private final ContactDesk desk;
  private final ContactSheet sheets;
  private final OfficeTime time;
  private final Signed signed;

  ContactController(ContactDesk desk, ContactSheet sheets, OfficeTime time, Signed signed) {
    this.desk = desk;
    this.sheets = sheets;
    this.time = time;
    this.signed = signed;
  }

  /**
   * A call or visit. The same by the same person within a minute is one entry.
   *
   * @param adultId grown-up at home who was tried; absent for the youth
   * @param kind CALL, MESSAGE, VISIT_HOME, VISIT_SCHOOL, VISIT_PLACEMENT, VISIT_OTHER or OFFICE
   * @param outcome REACHED, NO_ANSWER, LEFT_MESSAGE, NOT_SAFE_NOW; NOT_SO only with {@code strikes}
   * @param at ISO date-time, in the office's zone where it has no offset; absent for just now
   * @param note at most 500 characters
   * @param nextTryAt when it is tried again; absent for the next moment in the safe hours
   * @param strikes entry that this one corrects
   */
  record Told(
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
  @PostMapping("/api/cases/{id}/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> note(@PathVariable UUID id, @RequestBody Told told) {
    var person = signed.person();
    sheets.requireVisible(id, told.adultId(), person);
    return Map.of("contactId", desk.note(id, contact(told), person.username()));
  }

  private NewContact contact(Told told) {
    return new NewContact(
        told.adultId(),
        Codes.of(ContactKind.class, "kind", told.kind()),
        Codes.of(ContactOutcome.class, "outcome", told.outcome()),
        moment("at", told.at()),
        told.note(),
        moment("nextTryAt", told.nextTryAt()),
        told.strikes());
  }

  private @Nullable Instant moment(String field, @Nullable String text) {
    try {
      return time.parseWritten(text);
    } catch (DateTimeException noMoment) {
      throw new Refused("NOT_A_MOMENT", field, "Write an ISO date-time.");
    }
  }
}
