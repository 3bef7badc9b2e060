package org.bridges.shared;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five counties of the programme, and what else a referral may name (contract, Referral). */
public enum County {
  BEXAR,
  KENDALL,
  KERR,
  HIDALGO,
  MONTGOMERY,
  /** A place that was stated and lies outside the five. */
  OTHER,
  /** Nobody said where. */
  NOT_STATED;

  /** The counties that the programme serves. */
  public static final Set<County> SERVED = Set.of(BEXAR, KENDALL, KERR, HIDALGO, MONTGOMERY);

  /** As people read it: "Kerr County". */
  public String label() {
    return switch (this) {
      case OTHER -> "Another county";
      case NOT_STATED -> "County not stated";
      default -> name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + " County";
    };
  }

  /** The county of a code of the engine; {@link #NOT_STATED} for none or an unknown one. */
  public static County ofCode(@Nullable String code) {
    for (var county : values()) {
      if (county.name().equals(code)) {
        return county;
      }
    }
    return NOT_STATED;
  }
}
