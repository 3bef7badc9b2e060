package org.bridges.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decisions as the timeline says them. */
final class DecisionWords {

  private DecisionWords() {}

  static String of(String code, @Nullable String reason) {
    var said =
        switch (code) {
          case "ACCEPT" -> "Referral accepted";
          case "REVIEW" -> "Referral goes to review";
          case "JOIN" -> "Referral joined to a known case";
          case "CONSULT" -> "The writer is called first";
          case "CONNECT_ELSEWHERE" -> "To be connected to another agency";
          case "ADVICE_GIVEN" -> "Advice was enough";
          case "FAMILY_SERVICES" -> "Family services for a known youth";
          case "WITHDRAWN" -> "Referral withdrawn";
          default -> "Writer not reached, a next try is planned";
        };
    return reason == null
        ? said
        : said + " (" + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
  }

  static String report(String code) {
    return switch (code) {
      case "MADE" -> "Mandatory report: made";
      case "NOT_REQUIRED" -> "Mandatory report: not required";
      default -> "Mandatory report: still to do, at the latest 24 hours after learning of it";
    };
  }
}
