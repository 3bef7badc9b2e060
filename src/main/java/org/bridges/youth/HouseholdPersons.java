package org.bridges.youth;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HouseholdPersons extends JpaRepository<HouseholdPerson, UUID> {

  List<HouseholdPerson> findByYouthIdInOrderByAddedAt(Collection<UUID> youthIds);
}
