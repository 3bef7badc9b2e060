package org.bridges.casefile;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bridges.directory.Absences;
import org.bridges.directory.Directory;
import org.bridges.directory.OnCall;
import org.bridges.directory.OnCallRota.Span;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the office is away on a day and who is on call, as all of the staff may know. */
@Component
class StaffWeek {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private final Absences absences;
  private final OnCall onCall;
  private final Directory directory;
  private final OfficeTime time;

  StaffWeek(Absences absences, OnCall onCall, Directory directory, OfficeTime time) {
    this.absences = absences;
    this.onCall = onCall;
    this.directory = directory;
    this.time = time;
  }

  /** The lines of a day; who is on call only for the counties in which the person works. */
  List<String> on(StaffView person, Instant begin, Instant end) {
    var lines = new ArrayList<String>();
    absences.ahead().stream()
        .filter(one -> one.beginsAt().isBefore(end) && one.endsAt().isAfter(begin))
        .map(one -> away(one.username(), one.substitute()))
        .distinct()
        .forEach(lines::add);
    duties(person, begin, end).forEach((duty, counties) -> lines.add(words(duty, end, counties)));
    return lines;
  }

  private String away(String username, @Nullable String substitute) {
    return substitute == null
        ? name(username) + " is away"
        : name(username) + " is away, " + name(substitute) + " stands in";
  }

  /** The same people in the same hours are one line for all their counties. */
  private Map<Span, List<County>> duties(StaffView person, Instant begin, Instant end) {
    var rota = onCall.rota();
    var duties = new LinkedHashMap<Span, List<County>>();
    County.SERVED.stream()
        .sorted()
        .filter(person::worksIn)
        .forEach(
            county ->
                rota.between(begin, end, county).stream()
                    .filter(span -> !span.isGap())
                    .forEach(
                        span ->
                            duties.computeIfAbsent(span, key -> new ArrayList<>()).add(county)));
    return duties;
  }

  private String words(Span duty, Instant end, List<County> counties) {
    var people = duty.people().stream().map(this::name).toList();
    var until = duty.ends().equals(end) ? "24:00" : CLOCK.format(time.at(duty.ends()));
    return "On call %s to %s: %s (%s)"
        .formatted(
            CLOCK.format(time.at(duty.begins())),
            until,
            String.join(", ", people),
            String.join(", ", counties.stream().map(StaffWeek::plain).toList()));
  }

  private static String plain(County county) {
    return county.label().replace(" County", "");
  }

  private String name(String username) {
    return directory.findStaff(username).map(StaffView::displayName).orElse(username);
  }
}
