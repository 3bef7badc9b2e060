package org.bridges.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a connection, as the timeline says it. */
final class ConnectionWords {

  private ConnectionWords() {}

  static String agreed(ConnectionDesk.Connection answer) {
    var who =
        switch (String.valueOf(answer.consentBy())) {
          case "YOUTH" -> "The youth";
          case "GUARDIAN" -> "A guardian";
          case "COURT" -> "A court";
          default -> "The adult";
        };
    var how = String.valueOf(answer.consentHow()).toLowerCase(Locale.ROOT).replace('_', ' ');
    return who + " agreed to be connected (" + how + ")";
  }

  static String handedOver(String agency, @Nullable HandOff way, ConnectionDesk.Connection answer) {
    if (answer.hasArrived()) {
      return "Connected to " + agency + ", and arrived there";
    }
    if (way == HandOff.OWN_CONTACT) {
      return answer.isAgreed()
          ? "Given the contact of " + agency + "; the person gets in touch alone"
          : "Nobody was told anything: the person was given the contact of " + agency;
    }
    return "To be connected to " + agency + ": the agency is " + (way == null ? "" : way.label());
  }

  static String found(String agency, String outcome, boolean byAgency) {
    var who = byAgency ? agency + " says: " : "";
    return who
        + switch (outcome) {
          case "ARRIVED" -> "the person arrived at " + agency;
          case "NOT_YET" -> "not yet arrived at " + agency;
          case "NOT_ASKED" -> "not to be asked whether the person arrived at " + agency;
          default -> "the person did not arrive at " + agency;
        };
  }
}
