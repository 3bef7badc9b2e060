package org.bridges.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What this office must never hold (domain, section 3.3): a client that sends it is told why,
 * instead of the property being dropped in silence.
 */
final class NeverCollected {

  /** Parts of property names, by the reason that the message gives. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "never-immigration",
          List.of("immigration", "citizen", "visa", "undocumented", "aliennumber", "nationality"),
          "never-number",
          List.of("ssn", "socialsecurity", "passport", "driverlicense", "medicaid"),
          "never-orientation",
          List.of("orientation", "sexuality", "lgbt", "race", "ethnic", "religion"),
          "never-image",
          List.of("photo", "image", "picture", "video", "attachment", "fingerprint"),
          "never-abuse",
          List.of("trafficker", "buyer", "perpetrator", "abusedetail", "explicit"),
          "never-medical",
          List.of("medical", "diagnos", "medication", "hiv", "pregnan", "substance", "druguse"),
          "never-address",
          List.of("address", "street", "zip", "postcode", "latitude", "longitude", "geo"));

  private NeverCollected() {}

  /** The code for a property that nobody asked for. */
  static String code(String property) {
    var plain = property.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return PARTS.entrySet().stream()
        .filter(reason -> reason.getValue().stream().anyMatch(plain::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse("unknown-property");
  }
}
