package org.bridges.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Directory;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.YouthVault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan on paper: the whole of it for the coordinator, and plain copies in English or Spanish
 * that a youth and a family take home, handed over in person. A paper that is found at home names
 * neither the youth nor the programme.
 */
@Service
public class PlanPaper {

  private final CaseFile cases;
  private final MeetingDesk meetings;
  private final MinutesBook minutes;
  private final PlanDesk plan;
  private final Appointments appointments;
  private final Directory directory;
  private final YouthVault vault;
  private final OfficeTime time;
  private final MessageSource messages;

  PlanPaper(
      CaseFile cases,
      MeetingDesk meetings,
      MinutesBook minutes,
      PlanDesk plan,
      Appointments appointments,
      Directory directory,
      YouthVault vault,
      OfficeTime time,
      MessageSource messages) {
    this.cases = cases;
    this.meetings = meetings;
    this.minutes = minutes;
    this.plan = plan;
    this.appointments = appointments;
    this.directory = directory;
    this.vault = vault;
    this.time = time;
    this.messages = messages;
  }

  /** A heading and a text. */
  public record Said(String heading, String text) {}

  /** One line: what, by whom or where, and when. */
  public record Line(String what, String who, String when) {}

  /**
   * The parts of a paper, for its template.
   *
   * @throws Refused for a family's paper while an adult at home is not safe for the youth
   */
  @Transactional(readOnly = true)
  public Map<String, Object> of(UUID caseId, PaperAudience audience, Locale locale) {
    var care = cases.view(caseId);
    if (audience == PaperAudience.FAMILY && hasUnsafeAdult(care.youthId())) {
      throw new Refused(
          "ADULT_UNSAFE", "An adult at home is not safe for the youth: no paper goes there.");
    }
    var paper = new LinkedHashMap<String, Object>();
    paper.put("audience", audience);
    paper.put("language", locale.getLanguage());
    paper.put("date", date(time.instant(), locale));
    var isWhole = audience == PaperAudience.TEAM;
    paper.put("caseNumber", isWhole ? care.caseNumber() : null);
    paper.put("youth", isWhole ? vault.pseudonym(care.youthId()) : null);
    paper.put("said", said(caseId, audience));
    paper.put("promises", promises(caseId, audience, locale));
    paper.put("appointments", appointments(caseId, audience, locale));
    return paper;
  }

  private boolean hasUnsafeAdult(UUID youthId) {
    return vault.adultsAtHome(youthId).stream()
        .anyMatch(adult -> adult.safety() == HomeSafety.UNSAFE);
  }

  /** The sections of the last meeting that was held; a youth reads the own wishes. */
  private List<Said> said(UUID caseId, PaperAudience audience) {
    if (audience == PaperAudience.FAMILY) {
      return List.of();
    }
    return meetings.ofCase(caseId).stream()
        .filter(meeting -> meeting.state().equals(MeetingState.HELD.name()))
        .findFirst()
        .map(meeting -> minutes.of(meeting.id()))
        .orElse(List.of())
        .stream()
        .filter(part -> part.words() != null)
        .filter(part -> audience == PaperAudience.TEAM || part.section().equals("WISHES"))
        .map(part -> new Said(part.label(), String.valueOf(part.words())))
        .toList();
  }

  private List<Line> promises(UUID caseId, PaperAudience audience, Locale locale) {
    if (audience == PaperAudience.FAMILY) {
      return List.of();
    }
    return plan.ofCase(caseId).stream()
        .filter(item -> item.state().isOpen())
        .map(item -> promise(item, audience, locale))
        .toList();
  }

  private Line promise(ItemView item, PaperAudience audience, Locale locale) {
    var agency = directory.agency(item.agencyCode()).name();
    var who = audience == PaperAudience.TEAM ? agency + ", " + item.ownerRole() : item.ownerRole();
    return new Line(item.description(), who, date(item.dueAt(), locale));
  }

  private List<Line> appointments(UUID caseId, PaperAudience audience, Locale locale) {
    return appointments.ahead(caseId).stream()
        .filter(one -> isOn(one, audience))
        .map(
            one ->
                new Line(
                    word("paper.kind." + one.kind(), locale),
                    one.place() == null ? "" : one.place(),
                    moment(one.startsAt(), locale)))
        .toList();
  }

  private static boolean isOn(Appointment one, PaperAudience audience) {
    return audience == PaperAudience.TEAM || one.whose().name().equals(audience.name());
  }

  private String date(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(locale)
        .format(time.at(moment));
  }

  private String moment(Instant moment, Locale locale) {
    var hour = DateTimeFormatter.ofPattern("h:mm a", locale).format(time.at(moment));
    return date(moment, locale) + ", " + hour;
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
