package org.bridges.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.function.Predicate;

/** The holidays of the State of Texas, as the Jollyday library keeps them. */
public final class TexasHolidays implements Predicate<LocalDate> {

  private final HolidayManager calendar =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

  @Override
  public boolean test(LocalDate date) {
    return calendar.isHoliday(date, "tx");
  }
}
