package org.bridges.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.StaffView;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeMember;
import org.bridges.youth.Homes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a family shows, and what is noted there. */
@Service
public class FamilySheet {

  private static final int LONGEST = 500;

  private final FamilyPeople people;
  private final FamilySupports supports;
  private final FamilyContacts contacts;
  private final Homes homes;
  private final CaseFile cases;
  private final Appointments appointments;
  private final Timeline timeline;
  private final OfficeTime time;

  FamilySheet(
      FamilyPeople people,
      FamilySupports supports,
      FamilyContacts contacts,
      Homes homes,
      CaseFile cases,
      Appointments appointments,
      Timeline timeline,
      OfficeTime time) {
    this.people = people;
    this.supports = supports;
    this.contacts = contacts;
    this.homes = homes;
    this.cases = cases;
    this.appointments = appointments;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * The family of a case.
   *
   * @param support the help that goes on, else the last that ended; null where there was none
   * @param appointments of the family, still ahead
   */
  public record Sheet(
      CaseView care,
      List<HomeMember> people,
      List<FamilyPeople.Housemate> housemates,
      @Nullable FamilySupport support,
      List<Appointment> appointments,
      List<FamilyContact> contacts) {

    /** Those who may be contacted. */
    public List<HomeMember> safe() {
      return people.stream().filter(HomeMember::isSafe).toList();
    }

    /** Whether somebody at home is never contacted, invited or answered. */
    public boolean hasUnsafe() {
      return people.stream().anyMatch(one -> !one.isSafe());
    }

    /** Whom a contact was with, as staff speak of the person. */
    public String who(@Nullable UUID personId) {
      return people.stream()
          .filter(one -> one.id().equals(personId))
          .map(FamilySheet::words)
          .findFirst()
          .orElse("the family");
    }
  }

  /** How staff speak of somebody at home. */
  public static String words(HomeMember one) {
    var person = one.person();
    var kind =
        switch (person.kind()) {
          case "GUARDIAN" -> "Grown-up at home";
          case "SIBLING" -> "Sibling";
          default -> "Child at home";
        };
    var who = person.relation() == null ? kind : person.relation();
    return person.name() == null ? who : person.name() + " (" + who + ")";
  }

  /** Gathers what the reader may see. */
  @Transactional(readOnly = true)
  public Sheet of(UUID caseId, StaffView reader) {
    var care = cases.view(caseId);
    var home = homes.of(care.youthId());
    return new Sheet(
        care,
        people.of(caseId, reader),
        people.housemates(caseId, reader),
        support(caseId),
        appointments.ahead(caseId).stream()
            .filter(one -> one.whose() == Appointment.Whose.FAMILY)
            .toList(),
        home.map(contacts::ofHome).orElseGet(List::of));
  }

  /** The help that goes on for the home of a case, else the last that ended. */
  @Transactional(readOnly = true)
  public @Nullable FamilySupport support(UUID caseId) {
    return homes
        .of(cases.view(caseId).youthId())
        .flatMap(home -> supports.open(home).or(() -> supports.ofHome(home).stream().findFirst()))
        .orElse(null);
  }

  /** How many are written down at the record of the case; nobody's name. */
  @Transactional(readOnly = true)
  public int count(UUID caseId) {
    return people.count(caseId);
  }

  /**
   * Notes an appointment of the family, which stands on the list that it takes home.
   *
   * @throws Refused with KIND_MISSING, or as {@link Appointments#note}
   */
  @Transactional
  public void appointment(
      UUID caseId,
      Appointment.@Nullable Kind kind,
      Instant startsAt,
      @Nullable String place,
      String by) {
    if (kind == null) {
      throw new Refused("KIND_MISSING", "kind", "Say what the appointment is for.");
    }
    appointments.note(caseId, Appointment.Whose.FAMILY, kind, startsAt, place, by);
  }

  /**
   * Notes a call or visit.
   *
   * @param personId whom; null for the family as a whole
   * @param at null for just now
   * @throws org.bridges.shared.Missing when it is nobody whom the person may see at this home
   * @throws Refused with PERSON_UNSAFE, KIND_MISSING, ANSWER_MISSING, CONTACT_TIME_IN_FUTURE or
   *     NOTE_TOO_LONG
   */
  @Transactional
  public void contact(
      UUID caseId,
      @Nullable UUID personId,
      FamilyContact.@Nullable Kind kind,
      FamilyContact.@Nullable Outcome outcome,
      @Nullable Instant at,
      @Nullable String note,
      StaffView by) {
    if (personId != null && !people.require(caseId, personId, by).isSafe()) {
      throw new Refused(
          "PERSON_UNSAFE",
          "personId",
          "This person is not safe for the youth and is never contacted. Who called us goes into a note.");
    }
    if (kind == null) {
      throw new Refused("KIND_MISSING", "kind", "Say whether it was a call or a visit.");
    }
    if (outcome == null) {
      throw new Refused("ANSWER_MISSING", "outcome", "Say what came of the contact.");
    }
    var now = time.instant();
    var when = at == null ? now : at;
    if (when.isAfter(now.plusSeconds(60))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "at", "The contact cannot lie in the future.");
    }
    var words = note == null || note.isBlank() ? null : note.strip();
    if (words != null && words.length() > LONGEST) {
      throw new Refused("NOTE_TOO_LONG", "note", "Write at most " + LONGEST + " characters.");
    }
    var home = homes.open(cases.view(caseId).youthId(), by.username());
    var one =
        new FamilyContact(UUID.randomUUID(), personId, kind, outcome, when, words, by.username());
    contacts.add(home, one, now);
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "family-contact:" + one.id(),
                "Contact with the family: %s, %s".formatted(outcome.label(), time.spoken(when)))
            .by(by.username()));
  }
}
