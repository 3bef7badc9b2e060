package org.bridges.intake.reading;

import java.util.Locale;
import java.util.Set;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** Reads counties: as a code, and in the free words of where somebody lives. */
public final class Counties {

  private static final Set<String> TEXAS = Set.of("TX", "TEXAS", "TEJAS");

  private Counties() {}

  /** The county of a code; the programme's own spelling HILDAGO is HIDALGO. */
  static @Nullable County ofCode(String code) {
    var county = County.ofCode(code.equals("HILDAGO") ? "HIDALGO" : code);
    return county == County.NOT_STATED ? null : county;
  }

  /** One of the five counties, when the words say so. */
  public static @Nullable County servedIn(@Nullable String words, @Nullable String state) {
    if (words == null || (state != null && !TEXAS.contains(state.toUpperCase(Locale.ROOT)))) {
      return null;
    }
    var plain =
        words
            .toUpperCase(Locale.ROOT)
            .replaceAll("(\\bCOUNTY\\b|\\bCONDADO( DE)?\\b|,? ?\\bTX\\b|,? ?\\bTEXAS\\b)", "")
            .strip();
    var county = ofCode(plain);
    return county != null && County.SERVED.contains(county) ? county : null;
  }
}
