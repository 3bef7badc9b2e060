package org.bridges.reminder.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.NoticeView;
import org.jspecify.annotations.Nullable;

/**
 * One mail in trouble, in words.
 *
 * @param undecided whether a person must decide; otherwise it is tried again by itself
 * @param doubtful whether it may have arrived
 * @param todo what the person does next
 */
public record TroubleRow(
    UUID id,
    String what,
    String recipient,
    @Nullable UUID caseId,
    String state,
    String why,
    Instant since,
    int attempts,
    boolean undecided,
    boolean doubtful,
    String todo) {

  private static final Set<String> NO_GOOD_ADDRESS = Set.of("NO_ADDRESS", "CAME_BACK");

  static TroubleRow of(NoticeView notice) {
    return new TroubleRow(
        notice.id(),
        notice.kind().label(),
        notice.recipient(),
        notice.caseId(),
        state(notice),
        why(notice.problem()),
        notice.at(),
        notice.attempts(),
        switch (notice.state()) {
          case FAILED, UNKNOWN -> true;
          default -> false;
        },
        notice.state() == NoticeState.UNKNOWN,
        todo(notice));
  }

  /** What the person does next; nothing while it is tried again by itself. */
  private static String todo(NoticeView notice) {
    if (notice.state() == NoticeState.UNKNOWN) {
      return "Ask whether it arrived; send it again only if it did not.";
    }
    if (notice.state() != NoticeState.FAILED) {
      return "";
    }
    var problem = String.valueOf(notice.problem());
    return problem.startsWith("REFUSED_") || NO_GOOD_ADDRESS.contains(problem)
        ? "Tell it by phone now, and ask for the right address. Once the operator has written it"
            + " into the directory, later mail goes there by itself."
        : "Tell it by phone, or send it again.";
  }

  private static String state(NoticeView notice) {
    return switch (notice.state()) {
      case FAILED -> "Not delivered";
      case UNKNOWN -> "Nobody knows whether it arrived";
      case CLAIMED -> "Being sent";
      default -> "Tried again by itself";
    };
  }

  private static String why(@Nullable String problem) {
    return switch (problem == null ? "" : problem) {
      case "" -> "";
      case "NO_ADDRESS" -> "there is no mail address";
      case "NO_CONNECTION" -> "the mail server does not answer";
      case "SIGN_IN" -> "the mail server refuses our password";
      case "CAME_BACK" -> "it was taken and came back afterwards";
      case "NOT_WRITABLE" -> "the address cannot be written to";
      case "CUT_OFF" -> "our program stopped while it was sending";
      case "NOT_PREPARED" -> "our program stumbled before there was a mail";
      case "NO_ITEM" -> "nobody knows what it is about";
      case "BROKEN_EARLY" -> "the mail server broke off before it had the mail";
      case "BROKEN_OFF" -> "the connection broke while it was sending";
      default -> answer(problem);
    };
  }

  private static String answer(String problem) {
    var code = problem.substring(problem.indexOf('_') + 1);
    return problem.startsWith("REFUSED_")
        ? "the mail server refused it for good (" + code + ")"
        : "the mail server said: later (" + code + ")";
  }
}
