package org.bridges.caseload.web;

import java.util.Arrays;
import org.bridges.casefile.RunningStage;
import org.bridges.caseload.Column;

/** How the page asks; the words of the spreadsheet name codes, these do not. */
final class RunningWords {

  private RunningWords() {}

  static String label(Column column) {
    return switch (column) {
      case STAGE -> "Where the case stands";
      case COORDINATOR -> "Coordinator";
      case CONTACT_WHO -> "Whom the safe way reaches";
      case CONTACT_METHOD -> "How it reaches";
      case SAFE_CONTACT -> "Safe number or address";
      case CONTACT_NOTE -> "When and how it is safe";
      case MAY_LEAVE_MESSAGE -> "A message may be left";
      case FAMILY_COORDINATOR_OFFERED -> "A family coordinator was offered";
      case ADVOCATE_AGENCY -> "Agency whose advocate goes to the youth";
      case SAFETY_FIRST -> "Safety comes first: there is danger now";
      case LAST_CONTACT_ON -> "Youth reached last on";
      case NEXT_MEETING_AT -> "Next meeting";
      case NEXT_ROUND_ON -> "Next follow-up round";
      case MISSING_SINCE -> "Missing: seen last on";
      case MISSING_TOLD -> "Missing: who was told";
      case MISSING_TOLD_ON -> "Missing: told on";
      case HISTORY -> "What happened so far";
      case RELEASE_AGENCY -> "Release: agency";
      case RELEASE_CLASSES -> "Release: what may go";
      case RELEASE_PURPOSE -> "Release: for what";
      case RELEASE_SIGNED_BY -> "Release: signed by";
      case RELEASE_SIGNED_ON -> "Release: signed on";
      case RELEASE_UNTIL -> "Release: last day";
      case PROMISE_AGENCY -> "Promise: agency";
      case PROMISE -> "Promise: what, in a few words";
      case PROMISE_AREA -> "Promise: area";
      case PROMISE_DUE_ON -> "Promise: due on";
      default -> column.label();
    };
  }

  static String hint(Column column) {
    return switch (column) {
      case FORMER_NUMBER -> "The number in the system before";
      case COORDINATOR -> "Left out: you, where you are a coordinator";
      case OPENED_ON -> "The real date of the opening";
      case NAME -> "That the youth wants to be called by";
      case OTHER_NAMES -> "With ; between them";
      case AGE -> "In years, where no birth date is known";
      case ADVOCATE_AGENCY -> "Needed where the first contact is still owed";
      case NEXT_MEETING_AT -> "Ahead; needed where a meeting is planned";
      case NEXT_ROUND_ON -> "Left out: the next one, counted from the opening";
      case MISSING_SINCE -> "Only where the youth is missing";
      case HISTORY -> "In short";
      case RELEASE_SIGNED_BY -> "Record a guardian's release on the page of the case";
      case RELEASE_UNTIL -> "Left out: after the usual time";
      case PROMISE_DUE_ON -> "At least three days ahead";
      default -> "";
    };
  }

  /** A reason as the spreadsheet reads it, with words in place of codes. */
  static String reason(String reason) {
    var words = reason;
    for (var stage : RunningStage.values()) {
      words = words.replace(stage.name(), "\u201c" + stage.label() + "\u201d");
    }
    for (var column : Arrays.asList(Column.MISSING_TOLD, Column.OTHER_NAMES)) {
      words = words.replace(column.header(), "\u201c" + label(column) + "\u201d");
    }
    return words;
  }
}
