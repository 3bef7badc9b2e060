package org.bridges.transfer;

import java.util.Optional;
import org.bridges.audit.Ids;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose hand-over it is, for the record of who looked. */
@Component
class TransferSubject implements SubjectFinder {

  private final Transfers transfers;

  TransferSubject(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.TRANSFER;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Found> find(String id) {
    return Ids.parse(id)
        .flatMap(transfers::findById)
        .map(transfer -> Found.of(Subject.ofMatter(transfer.caseId(), transfer.id())));
  }
}
