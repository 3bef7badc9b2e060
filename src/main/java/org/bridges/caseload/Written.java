package org.bridges.caseload;

import java.util.EnumMap;
import java.util.Map;

/** What was written of one running case, as text; nothing of it was read yet. */
public record Written(Map<Column, String> cells) {

  /** Leaves out what is empty. */
  public Written {
    var kept = new EnumMap<Column, String>(Column.class);
    cells.forEach(
        (column, cell) -> {
          if (!cell.isBlank()) {
            kept.put(column, cell.strip());
          }
        });
    cells = kept;
  }

  /** The text of a column; empty where nothing was written. */
  public String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "Written" + cells.keySet();
  }
}
