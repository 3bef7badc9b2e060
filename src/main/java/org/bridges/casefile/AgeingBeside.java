package org.bridges.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bridges.youth.SameYouth;
import org.springframework.stereotype.Component;

/**
 * What is asked about a youth in all her or his open cases: two records that were joined are one
 * youth with one birthday, and a person is asked once. Taken apart again, each has its own.
 */
@Component
class AgeingBeside {

  private final AgeingBook book;
  private final CaseFile cases;
  private final SameYouth sameYouth;

  AgeingBeside(AgeingBook book, CaseFile cases, SameYouth sameYouth) {
    this.book = book;
    this.cases = cases;
    this.sameYouth = sameYouth;
  }

  /** The questions of the case and of the other open cases of its youth, the latest last. */
  List<AgeingQuestion> of(CaseView care) {
    return cases.ofYouths(sameYouth.records(care.youthId())).stream()
        .filter(one -> one.closedAt() == null)
        .flatMap(one -> book.of(one.id(), one.generation()).stream())
        .sorted(Comparator.comparing(AgeingQuestion::askedAt).thenComparing(AgeingQuestion::id))
        .toList();
  }

  /** What a look at any case of the youth holds: two at once come one after the other. */
  String lock(CaseView care) {
    var first =
        sameYouth.records(care.youthId()).stream()
            .min(Comparator.<UUID>naturalOrder())
            .orElse(care.youthId());
    return "ageing:" + first;
  }
}
