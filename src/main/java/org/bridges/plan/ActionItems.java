package org.bridges.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActionItems extends JpaRepository<ActionItem, UUID> {

  List<ActionItem> findByCaseIdOrderByDueAt(UUID caseId);

  List<ActionItem> findByStateIn(Collection<ItemState> states);

  List<ActionItem> findByCaseIdAndStateOrderByDueAt(UUID caseId, ItemState state);
}
