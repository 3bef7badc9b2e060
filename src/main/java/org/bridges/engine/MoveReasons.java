package org.bridges.engine;

import org.bridges.engine.VersionMoveBook.Line;

/** Why an instance was not moved or does not agree, and what a person does about it, in words. */
final class MoveReasons {

  private MoveReasons() {}

  static String inWords(Line line) {
    var reason = String.valueOf(line.reason());
    var isMoved = line.state().equals("DIFFERS");
    return switch (reason) {
      case "INCIDENT" ->
          isMoved
              ? "It was moved, and one of its steps is stuck. Press Try again on Flow."
              : "One of its steps is stuck. Press Try again on Flow, then move again.";
      case "NO_MAPPING" ->
          "No mapping file answers for every step of its version. See what would move.";
      case "OUTBOX" -> "The engine has not heard the last news of this case yet. Move again.";
      case "UNDER_WAY" -> "It was on its way between two steps. Move again.";
      case "STANDS_AT_DROPPED" ->
          "It stands at a step that the new version has no more. Move again when that is done.";
      case "UNANSWERED" -> "The engine has not answered yet. It is looked at again by itself.";
      case "GONE" -> "The engine says that it has ended. This line goes by itself.";
      case "REFUSED" ->
          "The engine refused; it runs on at its version. Tell whoever keeps the engine: its log says why.";
      case "STILL_BEFORE" -> "The engine still shows it at its former version. Move again.";
      case "NOT_IN_BOOK" -> "Our records do not know it. Compare records and engine.";
      case "TASK_GONE" ->
          "A task of the worklist is not in the engine. Compare records and engine.";
      case "TASK_DUE" ->
          "A task is due at another moment in the engine than on the worklist. Compare records and engine.";
      default ->
          reason.startsWith("MOMENT ")
              ? "The engine has another moment for '%s' than our records. Compare records and engine."
                  .formatted(reason.substring("MOMENT ".length()))
              : reason;
    };
  }
}
