package org.bridges.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.intake.ReferralFile;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.bridges.shared.retention.PersonRecords;
import org.bridges.youth.JoinedRecords;
import org.springframework.stereotype.Component;

/** Finds everything that belongs to one youth, and those whose time is over. */
@Component
class People {

  private final List<Owners> owners;
  private final JoinedRecords joined;
  private final ReferralFile referrals;

  People(List<Owners> owners, JoinedRecords joined, ReferralFile referrals) {
    this.owners = owners;
    this.joined = joined;
    this.referrals = referrals;
  }

  /**
   * Everything about these youths. A referral that was taken into one of their cases belongs to
   * them too, unless its youth has a case of her or his own: that one is kept for the other.
   */
  PersonRecords of(Collection<UUID> youths) {
    var records = new HashSet<>(joined.of(youths));
    var cases = owner(Owner.CASE).ofYouths(records);
    for (var caseId : cases) {
      for (var referral : referrals.ofCase(caseId)) {
        var other = joined.of(Set.of(referral.youthId()));
        if (owner(Owner.CASE).ofYouths(other).stream().allMatch(cases::contains)) {
          records.addAll(other);
        }
      }
    }
    return new PersonRecords(records, owner(Owner.REFERRAL).ofYouths(records), cases);
  }

  /** Records whose period is over: they ended before the moment, and no hold stands on them. */
  Set<UUID> over(KeptClass kind, Instant moment, Collection<UUID> heldYouths) {
    var held = of(heldYouths);
    var over =
        kind.owner() == Owner.YOUTH
            ? youthsOver(kind, moment)
            : new HashSet<>(owner(kind.owner()).endedBefore(moment));
    over.removeAll(Set.copyOf(held.ids(kind.owner())));
    return over;
  }

  private Set<UUID> youthsOver(KeptClass kind, Instant moment) {
    var busy = new HashSet<UUID>();
    owners.forEach(one -> busy.addAll(one.youthsSince(moment)));
    var over = new HashSet<>(joined.before(moment));
    over.removeAll(joined.of(busy));
    if (kind == KeptClass.IDENTITY_WITHOUT_CASE) {
      over.removeAll(joined.of(owner(Owner.CASE).youthsSince(Instant.EPOCH)));
    }
    return over;
  }

  private Owners owner(Owner kind) {
    return owners.stream().filter(one -> one.kind() == kind).findAny().orElseThrow();
  }
}
