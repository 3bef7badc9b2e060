package org.bridges.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActionItems extends JpaRepository<ActionItem, UUID> {

  List<ActionItem> findByCaseIdAndInPersonIsNullOrderByDueAt(UUID caseId);

  List<ActionItem> findByCaseIdInAndStateInAndDueAtLessThan(
      Collection<UUID> cases, Collection<ItemState> states, Instant until);

  List<ActionItem> findByCaseIdAndInPersonIsNotNullOrderByDueAt(UUID caseId);

  @Query("select i.id from ActionItem i where i.state in :open or i.heard < i.told")
  List<UUID> followedUp(Collection<ItemState> open);

  List<ActionItem> findByCaseIdOrderByDueAt(UUID caseId);

  List<ActionItem> findByCaseIdAndStateOrderByDueAt(UUID caseId, ItemState state);
}
