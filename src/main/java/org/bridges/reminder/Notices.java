package org.bridges.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Notices extends JpaRepository<Notice, UUID> {

  List<Notice> findByCaseIdOrderByCreatedAt(UUID caseId);

  List<Notice> findByNoticeKey(String key);

  long countByStateIn(Collection<NoticeState> states);

  @Query(
      """
      select n from Notice n where n.state in (NoticeState.FAILED, NoticeState.UNKNOWN)
      or (n.state = NoticeState.CLAIMED and n.changedAt < :before)
      or (n.state = NoticeState.WAITING and n.attempts > 3)
      order by n.changedAt
      """)
  List<Notice> inTrouble(Instant before);
}
