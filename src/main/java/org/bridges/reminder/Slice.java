package org.bridges.reminder;

import java.util.List;
import org.bridges.directory.StaffView;
import org.bridges.reminder.SliceLine.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a partner with a live release sees beside its item.
 *
 * @param coordinator whom to call; null while nobody has the case
 */
public record Slice(List<SliceLine> lines, @Nullable StaffView coordinator) {

  /** The lines of a section, in the order in which they are read. */
  public List<SliceLine> of(Section section) {
    return lines.stream().filter(line -> line.section() == section).toList();
  }

  /** The same, by the section's name, for the page. */
  public List<SliceLine> of(String section) {
    return of(Section.valueOf(section));
  }
}
