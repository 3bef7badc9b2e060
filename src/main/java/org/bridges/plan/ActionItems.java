package org.bridges.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActionItems extends JpaRepository<ActionItem, UUID> {

  List<ActionItem> findByCaseIdOrderByDueAt(UUID caseId);

  List<ActionItem> findByCaseIdInAndStateInAndDueAtLessThan(
      Collection<UUID> cases, Collection<ItemState> states, Instant until);

  List<ActionItem> findByStateIn(Collection<ItemState> states);

  List<ActionItem> findByCaseIdAndStateOrderByDueAt(UUID caseId, ItemState state);
}
