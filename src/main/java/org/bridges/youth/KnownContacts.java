package org.bridges.youth;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KnownContacts extends JpaRepository<KnownContact, UUID> {

  List<KnownContact> findByYouthIdOrderByAddedAtDesc(UUID youthId);

  boolean existsByYouthId(UUID youthId);
}
