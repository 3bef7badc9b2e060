package org.bridges.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * The weekly pattern and its changes. A change stands above the pattern, a county's own line above
 * one for all counties.
 */
public record OnCallRota(List<OnCallShift> shifts, List<OnCallChange> changes, ZoneId zone) {

  /** One time in which the same people are on call. */
  public record Span(Instant begins, Instant ends, List<String> people) {

    /** Whether nobody is on call. */
    public boolean isGap() {
      return people.isEmpty();
    }

    /** Whether several people are on call, so that each may leave it to the other. */
    public boolean isOverlap() {
      return people.size() > 1;
    }
  }

  /** A line of the rota that holds for a time, with its rank. */
  private record Duty(Instant begins, Instant ends, int rank, String username) {

    boolean isAt(Instant moment) {
      return !moment.isBefore(begins) && moment.isBefore(ends);
    }
  }

  /** User names of those who are on call, the first of them first; empty in a gap. */
  public List<String> at(Instant moment, County county) {
    return first(duties(moment, moment, county), moment);
  }

  /** Everybody whose line holds at the moment, in the order in which they are tried. */
  public List<String> inOrder(Instant moment, County county) {
    return duties(moment, moment, county).stream()
        .filter(duty -> duty.isAt(moment))
        .map(Duty::username)
        .distinct()
        .toList();
  }

  /** The whole time without a hole: who is on call when, and when nobody is. */
  public List<Span> between(Instant from, Instant until, County county) {
    var duties = duties(from, until, county);
    var moments = new TreeSet<Instant>(List.of(from, until));
    duties.stream()
        .flatMap(duty -> Stream.of(duty.begins(), duty.ends()))
        .filter(moment -> moment.isAfter(from) && moment.isBefore(until))
        .forEach(moments::add);
    var spans = new ArrayList<Span>();
    @Nullable Instant begins = null;
    for (var moment : moments) {
      if (begins != null) {
        add(spans, new Span(begins, moment, first(duties, begins)));
      }
      begins = moment;
    }
    return spans;
  }

  /** Two times with the same people that follow each other are one. */
  private static void add(List<Span> spans, Span next) {
    if (!spans.isEmpty() && spans.getLast().people().equals(next.people())) {
      var last = spans.removeLast();
      spans.add(new Span(last.begins(), next.ends(), next.people()));
    } else {
      spans.add(next);
    }
  }

  private static List<String> first(List<Duty> duties, Instant moment) {
    var now = duties.stream().filter(duty -> duty.isAt(moment)).toList();
    return now.stream()
        .filter(duty -> duty.rank() == now.getFirst().rank())
        .map(Duty::username)
        .distinct()
        .toList();
  }

  /** By rank, then by begin. */
  private List<Duty> duties(Instant from, Instant until, County county) {
    var found = new ArrayList<Duty>();
    for (var change : changes) {
      if (change.coversCounty(county)) {
        found.add(
            new Duty(
                change.beginsAt(),
                change.endsAt(),
                change.county() == null ? 1 : 0,
                change.username()));
      }
    }
    var firstDay = from.atZone(zone).toLocalDate().minusDays(1);
    var lastDay = until.atZone(zone).toLocalDate();
    firstDay.datesUntil(lastDay.plusDays(1)).forEach(day -> addShifts(found, day, county));
    found.sort(
        java.util.Comparator.comparing(Duty::rank)
            .thenComparing(Duty::begins)
            .thenComparing(Duty::username));
    return found;
  }

  private void addShifts(List<Duty> found, LocalDate day, County county) {
    for (var shift : shifts) {
      var begins = shift.beginOn(day, zone);
      var ends = shift.endOf(day, zone);
      if (shift.weekday() == day.getDayOfWeek()
          && shift.coversCounty(county)
          && begins.isBefore(ends)) {
        found.add(new Duty(begins, ends, shift.county() == null ? 3 : 2, shift.username()));
      }
    }
  }
}
