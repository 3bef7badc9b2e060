package org.bridges.youth;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Youths extends JpaRepository<Youth, UUID> {

  boolean existsByPseudonym(String pseudonym);

  @Query("select y.id as id, y.pseudonym as pseudonym from Youth y where y.id in :ids")
  List<Pseudonym> pseudonyms(Collection<UUID> ids);

  /** How others speak of a youth; nothing encrypted is read for it. */
  interface Pseudonym {
    UUID getId();

    String getPseudonym();
  }
}
