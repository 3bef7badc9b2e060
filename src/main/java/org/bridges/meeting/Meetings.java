package org.bridges.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Meetings extends JpaRepository<Meeting, UUID> {

  List<Meeting> findByCaseIdOrderByCalledAtDesc(UUID caseId);

  @Query("select m from Meeting m where m.ended.at is null")
  List<Meeting> thatGoOn();

  List<Meeting> findByCaseIdInAndMeetingAtGreaterThanEqualAndMeetingAtLessThan(
      Collection<UUID> cases, Instant from, Instant until);
}
