package org.bridges.team.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.team.AdvocateAsk;
import org.jspecify.annotations.Nullable;

/**
 * One question for an advocate, as the case shows it.
 *
 * @param agency name
 * @param answer in words, with the reason of a decline; null while it is waited for
 */
public record AskView(
    UUID id,
    String agency,
    Instant askedAt,
    Instant dueAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    boolean open) {

  static List<AskView> of(List<AdvocateAsk> asks, Directory directory) {
    return asks.stream()
        .map(
            ask ->
                new AskView(
                    ask.id(),
                    directory
                        .findAgency(ask.agencyCode())
                        .map(AgencyView::name)
                        .orElse(ask.agencyCode()),
                    ask.askedAt(),
                    ask.dueAt(),
                    inWords(ask),
                    ask.answeredAt(),
                    ask.isOpen()))
        .toList();
  }

  private static @Nullable String inWords(AdvocateAsk ask) {
    var answer = ask.answer();
    if (answer == null) {
      return null;
    }
    var reason = ask.reasonInWords();
    return reason.isEmpty() ? answer.label() : answer.label() + " (" + reason + ")";
  }
}
