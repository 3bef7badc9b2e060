package org.bridges.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.Timeline;
import org.bridges.consent.Sharing;
import org.bridges.plan.ItemView;
import org.bridges.reminder.MailWords;
import org.bridges.reminder.PartnerPart;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda as an invited agency reads it behind its link: each part names the kind of data that
 * has to be released to the agency before it is shown. Its own promises are in words, those of
 * others by area alone; who referred, releases and wishes in the youth's words are in none.
 */
@Component
class PartnerAgenda {

  private static final Set<String> OF_THE_CASE = Set.of("joined");
  private static final Set<String> OF_THE_PLAN = Set.of("item-settled");
  private static final Set<String> OF_A_MOVE = Set.of("move", "transfer");

  private final MeetingDesk desk;
  private final Agenda agenda;
  private final Guests guests;
  private final OfficeTime time;

  PartnerAgenda(MeetingDesk desk, Agenda agenda, Guests guests, OfficeTime time) {
    this.desk = desk;
    this.agenda = agenda;
    this.guests = guests;
    this.time = time;
  }

  /** Everything that could be shown to the agency, by the basis that it needs. */
  @Transactional(readOnly = true)
  List<PartnerPart> of(UUID meetingId, String agency, Locale locale) {
    var meeting = desk.view(meetingId);
    var changes = agenda.changes(meeting.caseId(), agenda.since(meeting));
    var parts = new ArrayList<PartnerPart>();
    parts.add(
        part(DataClass.MEETING, "agenda.title", locale, Agenda.points(meeting.kind(), locale)));
    var plan = new ArrayList<>(promises(meeting.caseId(), agency, locale));
    plan.addAll(words(changes, OF_THE_PLAN, locale));
    parts.add(part(DataClass.PLAN, "agenda.plan", locale, plan));
    parts.add(part(DataClass.CASE, "agenda.changes", locale, words(changes, OF_THE_CASE, locale)));
    parts.add(part(DataClass.TRANSFER, "agenda.moves", locale, words(changes, OF_A_MOVE, locale)));
    return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
  }

  private static PartnerPart part(
      DataClass shows, String heading, Locale locale, List<String> lines) {
    return new PartnerPart(shows, text(locale, heading), lines);
  }

  /** What is kept by a call, as nothing may be shared of it, stands here neither. */
  private List<String> promises(UUID caseId, String agency, Locale locale) {
    var items =
        guests.openItems(caseId).stream()
            .filter(item -> !item.shareBasis().equals(Sharing.NONE))
            .toList();
    var lines =
        items.stream()
            .filter(item -> item.agencyCode().equals(agency))
            .map(item -> own(item, locale))
            .collect(Collectors.toCollection(ArrayList::new));
    var others =
        items.stream()
            .filter(item -> !item.agencyCode().equals(agency))
            .collect(Collectors.groupingBy(ItemView::area, TreeMap::new, Collectors.counting()));
    if (!others.isEmpty()) {
      var areas =
          others.entrySet().stream()
              .map(one -> text(locale, "area." + one.getKey()) + " (" + one.getValue() + ")")
              .collect(Collectors.joining(", "));
      lines.add(text(locale, "agenda.others", areas));
    }
    return lines;
  }

  private String own(ItemView item, Locale locale) {
    var key = agenda.isLate(item) ? "agenda.own.late" : "agenda.own";
    return text(locale, key, item.description(), date(item.dueAt(), locale));
  }

  private static List<String> words(List<Timeline.Fact> changes, Set<String> kinds, Locale locale) {
    return changes.stream()
        .map(Timeline.Fact::kind)
        .filter(kinds::contains)
        .distinct()
        .map(kind -> text(locale, "agenda.change." + kind))
        .toList();
  }

  private String date(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale.getLanguage().equals("es") ? Locale.of("es", "US") : Locale.US)
        .format(time.at(moment));
  }

  private static String text(Locale locale, String key, Object... values) {
    return MailWords.text(locale, key, values);
  }
}
