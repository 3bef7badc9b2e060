package org.bridges.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reminders that go with a digest. Each keeps its own line in the ledger, under its own key,
 * and ends as the digest ends; what may not be shared with the agency is left out of it.
 */
@Component
class DigestItems {

  private final Notices notices;
  private final PartnerItems items;
  private final ShareGate gate;
  private final NoticeEnds ends;
  private final OfficeTime time;

  DigestItems(
      Notices notices, PartnerItems items, ShareGate gate, NoticeEnds ends, OfficeTime time) {
    this.notices = notices;
    this.items = items;
    this.gate = gate;
    this.ends = ends;
    this.time = time;
  }

  /**
   * What was seen of the gathered reminders.
   *
   * @param unwanted those whose thing is settled, or gone
   * @param unknown those whose thing no module knows
   */
  record Looked(Set<UUID> unwanted, Set<UUID> unknown) {}

  /**
   * Looks at what an agency's digest would carry; asked outside a transaction, as a module that
   * breaks must not take the ledger's own step with it.
   */
  Looked look(String agency) {
    var looked = new Looked(new HashSet<>(), new HashSet<>());
    for (var notice : notices.gathered(agency)) {
      try {
        if (!items.isWanted(notice)) {
          looked.unwanted().add(notice.id());
        }
      } catch (NoSuchElementException nobodysItem) {
        looked.unknown().add(notice.id());
      }
    }
    return looked;
  }

  /**
   * Claims everything that may go to the agency now; of several reminders of one thing the latest.
   *
   * @param looked what was seen of them before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Notice> claim(Notice digest, Looked looked) {
    var agency = digest.recipient().code();
    notices.casesGathered(agency).forEach(gate::hold);
    var latest = new LinkedHashMap<UUID, Notice>();
    for (var notice : notices.gathered(agency)) {
      if (looked.unwanted().contains(notice.id())) {
        notice.notWanted(time.instant());
      } else if (looked.unknown().contains(notice.id())) {
        ends.fail(notice, "NO_ITEM");
      } else if (notice.subjectId() != null) {
        Optional.ofNullable(latest.put(notice.subjectId(), notice))
            .ifPresent(before -> before.fold(time.instant()));
      }
    }
    var going = new ArrayList<Notice>();
    for (var notice : latest.values()) {
      var share = items.outgoing(notice).orElseThrow();
      if (gate.letGo(share, ShareGate.Way.MAIL)) {
        notice.claimFor(digest, time.instant());
        going.add(notice);
      } else {
        notice.holdBack(time.instant());
        gate.heldBack(share);
      }
    }
    return going;
  }

  /** The mail server took the digest. */
  void sent(Notice digest) {
    of(digest).forEach(ends::sent);
  }

  /**
   * The digest surely did not go: everything waits for the next try, in which each is asked anew.
   */
  void back(Notice digest) {
    for (var notice : of(digest)) {
      gate.didNotGo(notice.id());
      notice.gatherAgain(time.instant());
    }
  }

  /** The digest was refused for good. */
  void failed(Notice digest, String why) {
    for (var notice : of(digest)) {
      gate.didNotGo(notice.id());
      ends.fail(notice, why);
    }
  }

  /** The digest was taken and came back. */
  void cameBack(Notice digest, String why) {
    of(digest, NoticeState.SENT).forEach(notice -> ends.fail(notice, why));
  }

  /** Nobody knows whether the digest went. */
  void doubtful(Notice digest, String why) {
    of(digest).forEach(notice -> ends.doubt(notice, why));
  }

  private List<Notice> of(Notice digest) {
    return of(digest, NoticeState.CLAIMED);
  }

  private List<Notice> of(Notice digest, NoticeState state) {
    return digest.kind() == NoticeKind.DIGEST
        ? notices.findByDigestIdAndState(digest.id(), state)
        : List.of();
  }
}
