package org.bridges.camunda.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One found thing: its fields carry the names of the official contract. */
public interface Row {

  /** The engine's key; rows of one kind are unique by it and in its order. */
  long key();

  /** The names of all fields, in the order they are shown. */
  List<String> fields();

  /** A field's value: text, number, boolean, list, map or instant; null when unset or unknown. */
  @Nullable Object value(String field);

  /** A key as the contract writes it: text, and absent for the engine's "none". */
  static @Nullable String keyText(long key) {
    return key > 0 ? Long.toString(key) : null;
  }

  /** A text of the engine, whose empty value means absent. */
  static @Nullable String text(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
