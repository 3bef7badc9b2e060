package org.bridges.casefile.web;

import java.util.Arrays;
import java.util.Locale;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Reads codes that a client sends. */
final class Codes {

  private Codes() {}

  /**
   * The code; null where none was sent.
   *
   * @throws Refused with CODE_UNKNOWN and the field's name
   */
  static <E extends Enum<E>> @Nullable E of(Class<E> codes, String field, @Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    return Arrays.stream(codes.getEnumConstants())
        .filter(one -> one.name().equals(said.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "CODE_UNKNOWN",
                    field,
                    "Use one of " + Arrays.toString(codes.getEnumConstants()) + "."));
  }
}
