package org.bridges.transfer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Transfers extends JpaRepository<Transfer, UUID> {

  List<Transfer> findByStateIn(Collection<TransferState> states);

  List<Transfer> findBySettledAtIsNull();

  List<Transfer> findBySettledAtIsNullOrderByDueAt();

  List<Transfer> findByCaseIdOrderByOfferedAtDesc(UUID caseId);
}
