package org.bridges.directory.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.directory.Directory;
import org.bridges.directory.OnCallRota;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rota in words. */
@Component
class OnCallView {

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US);

  private final Directory directory;
  private final OfficeTime time;

  OnCallView(Directory directory, OfficeTime time) {
    this.directory = directory;
    this.time = time;
  }

  /**
   * Who is on call in some counties at the moment.
   *
   * @param people names; empty where nobody is
   */
  record Now(String counties, List<String> people) {}

  /**
   * What somebody has to see to in the next two weeks.
   *
   * @param people names of an overlap; empty in a gap
   */
  record Trouble(String counties, String from, String until, List<String> people) {}

  /** A line of the pattern or a change. */
  record Line(UUID id, String counties, String when, String who) {}

  /** Counties with the same people stand together. */
  List<Now> now() {
    var same = new LinkedHashMap<List<String>, List<County>>();
    for (var county : counties()) {
      var people = directory.onCall(county).stream().map(StaffView::displayName).limit(1).toList();
      same.computeIfAbsent(people, none -> new ArrayList<>()).add(county);
    }
    return same.entrySet().stream()
        .map(one -> new Now(inWords(one.getValue()), one.getKey()))
        .toList();
  }

  /** Gaps and overlaps; counties with the same ones stand together. */
  List<Trouble> ahead(OnCallRota rota) {
    var now = time.instant();
    var same = new LinkedHashMap<OnCallRota.Span, List<County>>();
    for (var county : counties()) {
      rota.between(now, now.plus(AHEAD), county).stream()
          .filter(span -> span.isGap() || span.isOverlap())
          .forEach(span -> same.computeIfAbsent(span, none -> new ArrayList<>()).add(county));
    }
    return same.entrySet().stream()
        .sorted(java.util.Comparator.comparing(one -> one.getKey().begins()))
        .map(
            one ->
                new Trouble(
                    inWords(one.getValue()),
                    say(one.getKey().begins()),
                    sayEnd(one.getKey().begins(), one.getKey().ends()),
                    one.getKey().people().stream().map(this::name).toList()))
        .toList();
  }

  List<Line> shifts(OnCallRota rota) {
    return rota.shifts().stream()
        .map(one -> new Line(one.id(), inWords(one.county()), one.inWords(), name(one.username())))
        .toList();
  }

  List<Line> changes(OnCallRota rota) {
    return rota.changes().stream()
        .map(
            one ->
                new Line(
                    one.id(),
                    inWords(one.county()),
                    say(one.beginsAt()) + " to " + sayEnd(one.beginsAt(), one.endsAt()),
                    name(one.username())))
        .toList();
  }

  private String say(Instant moment) {
    return MOMENT.format(time.at(moment));
  }

  /** Without the day where it is the same one. */
  private String sayEnd(Instant begins, Instant ends) {
    var sameDay = time.at(begins).toLocalDate().equals(time.at(ends).toLocalDate());
    return sameDay ? time.at(ends).toLocalTime().withSecond(0).withNano(0).toString() : say(ends);
  }

  private String name(String username) {
    return directory.findStaff(username).map(StaffView::displayName).orElse(username);
  }

  private static List<County> counties() {
    return County.SERVED.stream().sorted().toList();
  }

  private static String inWords(@Nullable County county) {
    return county == null ? "All counties" : county.label();
  }

  private static String inWords(List<County> some) {
    return some.size() == County.SERVED.size()
        ? "All counties"
        : some.stream().map(County::label).collect(Collectors.joining(", "));
  }
}
