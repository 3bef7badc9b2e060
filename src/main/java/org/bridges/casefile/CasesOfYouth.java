package org.bridges.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.SameYouthCases;
import org.bridges.youth.JoinedRecords;
import org.springframework.stereotype.Component;

/** The cases of one youth, over all records that were joined. */
@Component
class CasesOfYouth implements SameYouthCases {

  private final CareCases cases;
  private final JoinedRecords joined;

  CasesOfYouth(CareCases cases, JoinedRecords joined) {
    this.cases = cases;
    this.joined = joined;
  }

  @Override
  public Set<UUID> with(Collection<UUID> some) {
    var all = new HashSet<>(some);
    var youths = cases.findAllById(some).stream().map(one -> one.view().youthId()).toList();
    var records = joined.of(youths);
    if (!records.isEmpty()) {
      cases.ofYouths(records).forEach(one -> all.add(one.id()));
    }
    return all;
  }
}
