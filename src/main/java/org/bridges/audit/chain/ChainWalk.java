package org.bridges.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compares one place of the chain after the other with what it must be; keeps the first fault. */
final class ChainWalk {

  private final AuditKeys keys;
  private long rows;
  private long broken;
  private Finding first = Finding.UNBROKEN;
  private @Nullable Long where;
  private long expected = 1;
  private byte[] before = new byte[32];

  ChainWalk(AuditKeys keys) {
    this.keys = keys;
  }

  void look(ChainPlace place) {
    rows++;
    if (place.position() != expected) {
      fault(Finding.LINK_REMOVED, expected);
    } else {
      compare(place);
    }
    expected = place.position() + 1;
    before = place.hash();
  }

  private void compare(ChainPlace place) {
    var entry = place.entry();
    if (entry == null) {
      fault(Finding.ENTRY_REMOVED, place.position());
    } else if (!keys.knows(entry.keyId()) || !keys.knows(place.keyId())) {
      fault(Finding.KEY_UNKNOWN, place.position());
    } else if (!keys.fits(entry.keyId(), entry.seal(), entry.content())) {
      fault(Finding.ENTRY_CHANGED, place.position());
    } else if (!keys.fits(
        place.keyId(),
        place.hash(),
        AuditChain.KIND,
        ChainHead.number(place.position()),
        before,
        entry.seal())) {
      fault(Finding.LINK_CHANGED, place.position());
    }
  }

  void fault(Finding what, @Nullable Long position) {
    broken++;
    if (first == Finding.UNBROKEN) {
      first = what;
      where = position;
    }
  }

  /** The place up to which was looked. */
  long reached() {
    return expected - 1;
  }

  byte[] lastHash() {
    return before;
  }

  CheckResult result(Instant at) {
    return new CheckResult(at, rows, broken, first, where);
  }
}
