package org.bridges.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgencyConnections extends JpaRepository<AgencyConnection, UUID> {

  Optional<AgencyConnection> findFirstByReferralIdOrderByRoundDesc(UUID referralId);

  List<AgencyConnection> findByReferralIdOrderByRound(UUID referralId);

  @Query("select distinct c.referralId from AgencyConnection c where c.state in :states")
  List<UUID> referralsIn(Collection<AgencyConnection.State> states);
}
