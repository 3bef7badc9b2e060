package org.bridges.family.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.family.FamilyDesk;
import org.bridges.family.FamilyPeople;
import org.bridges.family.FamilySheet;
import org.bridges.family.NewMember;
import org.bridges.shared.DataClass;
import org.bridges.youth.HomeMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The household of a case as JSON (contract, {@code /api/cases/{id}/household}). */
@RestController
class HouseholdController {

  private final FamilyPeople people;
  private final FamilySheet sheets;
  private final FamilyDesk desk;
  private final Signed signed;

  HouseholdController(FamilyPeople people, FamilySheet sheets, FamilyDesk desk, Signed signed) {
    this.people = people;
    this.sheets = sheets;
    this.desk = desk;
    this.signed = signed;
  }

  /**
   * Somebody at home, and whether the family wants help of its own.
   *
   * @param kind GUARDIAN, SIBLING or CHILD_IN_HOME
   * @param safety SAFE, UNKNOWN (also when absent) or UNSAFE
   * @param needs ADVOCACY, SAFETY_PLANNING, COUNSELLING, BASIC_NEEDS, CASE_MANAGEMENT, OTHER
   * @param needWords at most 200 characters
   * @param caseNumber case of a sibling who is a youth of ours, where it is open to the sender
   * @param wantsFamilyCoordinator whether help to the family begins, where none goes on
   */
  record Told(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String relation,
      @Nullable Integer age,
      @Nullable String language,
      @Nullable String safety,
      @Nullable List<String> needs,
      @Nullable String needWords,
      @Nullable String caseNumber,
      @Nullable Boolean wantsFamilyCoordinator) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/household")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Map<String, UUID> add(@PathVariable UUID id, @RequestBody Told told) {
    var by = signed.person();
    var answer = new LinkedHashMap<String, UUID>();
    answer.put("personId", people.add(id, member(told), by));
    if (Boolean.TRUE.equals(told.wantsFamilyCoordinator())) {
      desk.wanted(id, "told:" + UUID.randomUUID(), by.username())
          .ifPresent(family -> answer.put("familyId", family));
    }
    return answer;
  }

  private static NewMember member(Told told) {
    return new NewMember(
        told.kind(),
        told.name(),
        told.relation(),
        told.age(),
        told.language(),
        told.safety(),
        told.needs(),
        told.needWords(),
        told.caseNumber());
  }

  @Audited(data = DataClass.HOUSEHOLD, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/api/cases/{id}/household")
  Map<String, Object> show(@PathVariable UUID id) {
    var sheet = sheets.of(id, signed.person());
    var json = new LinkedHashMap<String, Object>();
    json.put("people", sheet.people().stream().map(HouseholdController::person).toList());
    json.put("support", sheet.support());
    json.put("appointments", sheet.appointments());
    json.put("contacts", sheet.contacts());
    return json;
  }

  private static Map<String, Object> person(HomeMember one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("personId", one.id());
    json.put("kind", one.person().kind());
    json.put("name", one.person().name());
    json.put("relation", one.person().relation());
    json.put("age", one.person().age());
    json.put("language", one.person().language());
    json.put("safety", one.person().safety());
    json.put("needs", one.needs());
    json.put("needWords", one.needWords());
    return json;
  }
}
