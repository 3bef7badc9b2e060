package org.bridges.reminder;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditTrail;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what an agency sees beside its item. Only a live release opens it, asked at each
 * look, class by class; each look is noted as a share.
 */
@Component
class Slices {

  private final ObjectProvider<SlicePart> parts;
  private final CaseOwner owners;
  private final ShareGate gate;
  private final AuditTrail audit;

  Slices(ObjectProvider<SlicePart> parts, CaseOwner owners, ShareGate gate, AuditTrail audit) {
    this.audit = audit;
    this.parts = parts;
    this.owners = owners;
    this.gate = gate;
  }

  /**
   * Shows the slice and notes that it was shown; the case is held by the caller.
   *
   * @return null without a live release, or where there is nothing to see
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public @Nullable Slice show(Outgoing item) {
    var caseId = item.caseId();
    var open = caseId == null ? Set.<DataClass>of() : gate.released(caseId, item.agencyCode());
    if (caseId == null || open.isEmpty()) {
      return null;
    }
    var shown = EnumSet.noneOf(DataClass.class);
    var lines =
        parts
            .orderedStream()
            .filter(part -> open.contains(part.shows()))
            .flatMap(
                part -> {
                  var found = part.lines(caseId, item.agencyCode(), item.subjectId());
                  if (!found.isEmpty()) {
                    shown.add(part.shows());
                  }
                  return found.stream();
                })
            .toList();
    if (!shown.isEmpty()) {
      gate.seen(slice(item, caseId, shown));
      audit.shows(shown);
    }
    return new Slice(lines, owners.of(caseId).orElse(null));
  }

  private static Outgoing slice(Outgoing item, UUID caseId, Set<DataClass> shown) {
    return new Outgoing(
        item.noticeId(), caseId, item.agencyCode(), item.kind(), item.subjectId(), shown);
  }
}
