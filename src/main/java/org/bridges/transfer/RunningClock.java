package org.bridges.transfer;

import java.time.Instant;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a hand-over see of it: who is responsible now, and what comes next until when.
 *
 * @param responsible the county or agency in words
 * @param next what comes next, as a sentence; empty where nothing more is to be done
 * @param due until when; null for a moment after each change, and at the end
 */
public record RunningClock(String responsible, String next, @Nullable Instant due) {

  static RunningClock of(TransferView view) {
    var sender =
        view.senderCounty() == null ? "The sender" : County.ofCode(view.senderCounty()).label();
    var responsible = view.receiverLeads() ? view.receiver() : sender;
    return new RunningClock(responsible, next(view, sender), view.dueAt());
  }

  private static String next(TransferView view, String sender) {
    if (view.settledAt() != null) {
      return "";
    }
    return switch (view.state()) {
      case ASKED -> sender + " offers the case or not";
      case OFFERED -> view.receiver() + " accepts or declines";
      case ACCEPTED -> view.receiver() + " reaches the youth, and is responsible from then on";
      case COMPLETED -> "Somebody asks whether the hand-over holds";
      case RETURN_ASKED -> sender + " takes the case back, or the hand-over goes on";
      case DECLINED, EXPIRED, RETURNED, NOT_HELD -> sender + " keeps the case or offers it again";
      case WITHDRAWN, REFUSED, HELD -> "";
    };
  }
}
