package org.bridges.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes of waiting and of why not, as pages and timeline say them. */
public final class WaitsFor {

  private static final Map<String, String> WAITING = new LinkedHashMap<>();
  private static final Map<String, String> WHY_NOT =
      Map.of(
          "NO_CAPACITY", "no capacity",
          "OUT_OF_AREA", "outside their area",
          "SAFETY", "a question of safety",
          "OTHER", "another reason");

  static {
    WAITING.put("US", "us");
    WAITING.put("PARTNER", "the partner");
    WAITING.put("COURT", "a court");
    WAITING.put("YOUTH_NOT_REACHABLE", "the youth, who cannot be reached");
    WAITING.put("CONSENT", "a consent");
  }

  private WaitsFor() {}

  /** Everything that an item can wait for, with its words, in the order of the forms. */
  public static Map<String, String> all() {
    return Collections.unmodifiableMap(WAITING);
  }

  /** A code in words. */
  public static String words(String code) {
    var waiting = WAITING.get(code);
    return waiting != null ? waiting : WHY_NOT.getOrDefault(code, "another reason");
  }
}
