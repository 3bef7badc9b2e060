package org.bridges.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Meetings extends JpaRepository<Meeting, UUID> {

  List<Meeting> findByCaseIdOrderByCalledAtDesc(UUID caseId);

  List<Meeting> findByCaseIdInAndMeetingAtGreaterThanEqualAndMeetingAtLessThan(
      Collection<UUID> cases, Instant from, Instant until);
}
