package org.bridges.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.bridges.directory.Absences;
import org.bridges.directory.OnCall;
import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationContext;

/**
 * Who is on call and who is away in the development run: a rota with a gap on Sundays, and days off
 * to come. Made twice it is one.
 */
final class DemoRota {

  private static final String MANAGER = "manager";

  private DemoRota() {}

  static void make(ApplicationContext context) {
    var onCall = context.getBean(OnCall.class);
    for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
      shift(onCall, day, "08:00", "17:00", "coordinator");
      shift(onCall, day, "17:00", "08:00", "coordinator2");
    }
    shift(onCall, DayOfWeek.SATURDAY, "08:00", "08:00", "coordinator");
    var monday = context.getBean(OfficeTime.class).today().plusWeeks(1).with(DayOfWeek.MONDAY);
    context.getBean(Absences.class).set("family", monday, monday.plusDays(4), null, MANAGER);
  }

  private static void shift(OnCall onCall, DayOfWeek day, String from, String until, String who) {
    onCall.addShift(null, day, LocalTime.parse(from), LocalTime.parse(until), who, MANAGER);
  }
}
