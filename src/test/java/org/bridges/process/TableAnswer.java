package org.bridges.process;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision table said.
 *
 * @param row number of the row that matched, from 1; 0 for none
 * @param output JSON text
 */
record TableAnswer(int row, String output) {

  private static final JsonMapper JSON = new JsonMapper();

  /** One output as text; null where the row leaves it empty. */
  @Nullable String text(String name) {
    var cell = JSON.readTree(output).get(name);
    return cell == null || cell.isNull() ? null : cell.asString();
  }
}
