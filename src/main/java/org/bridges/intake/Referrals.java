package org.bridges.intake;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Referrals extends JpaRepository<Referral, UUID> {

  Optional<Referral> findByReceipt(String receipt);

  List<Referral> findByCaseIdOrderByReceivedAt(UUID caseId);

  List<Referral> findByStatusIn(Collection<ReferralStatus> statuses);

  List<Referral> findByYouthIdIn(List<UUID> youthIds);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Referral r where r.id = :id")
  Optional<Referral> locked(UUID id);
}
