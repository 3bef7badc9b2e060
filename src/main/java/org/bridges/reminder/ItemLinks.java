package org.bridges.reminder;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemLinks extends JpaRepository<ItemLink, UUID> {

  Optional<ItemLink> findByTokenHash(String hash);

  Optional<ItemLink> findByNoticeId(UUID noticeId);
}
