package org.bridges.retention;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a run, some rows per transaction: what was done stays done. */
@Component
class RetentionWork {

  private final List<Keeper> keepers;
  private final RetentionPeriods periods;
  private final RetentionRuns runs;
  private final LegalHolds holds;
  private final People people;
  private final LettingGo lettingGo;
  private final TransactionTemplate transaction;

  RetentionWork(
      List<Keeper> keepers,
      RetentionPeriods periods,
      RetentionRuns runs,
      LegalHolds holds,
      People people,
      LettingGo lettingGo,
      TransactionTemplate transaction) {
    this.keepers = keepers;
    this.periods = periods;
    this.runs = runs;
    this.holds = holds;
    this.people = people;
    this.lettingGo = lettingGo;
    this.transaction = transaction;
  }

  /** Goes through everything whose time is over; answers how many rows it was. */
  long finish(long run) {
    var rows = 0L;
    for (var kind : KeptClass.values()) {
      for (var words : all()) {
        if (words.kind() == kind.words()) {
          rows += letGo(run, kind, words);
        }
      }
    }
    runs.end(run);
    return rows;
  }

  /** What all modules keep. */
  List<KeptWords> all() {
    return keepers.stream().flatMap(keeper -> keeper.words().stream()).toList();
  }

  private long letGo(long run, KeptClass kind, KeptWords words) {
    var all = 0L;
    int some;
    do {
      some = step(run, kind, words);
      all += some;
    } while (some == LettingGo.ROWS);
    return all;
  }

  /** Who is over, and on whom a hold stands, is asked anew for each step. */
  private int step(long run, KeptClass kind, KeptWords words) {
    Integer rows =
        transaction.execute(
            change -> {
              Collection<UUID> held = holds.stand();
              Set<UUID> over = people.over(kind, periods.cutoff(kind), held);
              var some = lettingGo.some(words, kind.owner(), over, false);
              runs.count(run, kind, words.table(), some);
              return some;
            });
    return rows == null ? 0 : rows;
  }
}
