package org.bridges.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CareCases extends JpaRepository<CareCase, UUID> {

  Optional<CareCase> findByCaseNumberIgnoreCase(String caseNumber);

  @Query("select c from CareCase c where c.youthId in :youths order by c.openedAt desc")
  List<CareCase> ofYouths(Collection<UUID> youths);

  @Query(
      """
      select c from CareCase c where c.id in :among
      and (lower(c.caseNumber) like lower(concat('%', :text, '%')) or c.youthId in :youths
        or c.id in :named)
      order by c.openedAt desc
      """)
  Page<CareCase> search(
      Collection<UUID> among,
      String text,
      Collection<UUID> youths,
      Collection<UUID> named,
      Pageable page);

  @Query("select c.id from CareCase c where c.owner = :owner")
  List<UUID> ownedBy(String owner);

  @Query(
      """
      select c from CareCase c where c.owner in :owners and c.status <> CLOSED
      order by c.openedAt, c.caseNumber
      """)
  List<CareCase> openOf(Collection<String> owners);

  List<CareCase> findByOwnerIsNull();

  List<CareCase> findByStatus(CaseStatus status);

  List<CareCase> findByStatusNotOrderByOpenedAt(CaseStatus status);

  List<CareCase> findByStatusNotAndIdGreaterThanOrderById(
      CaseStatus status, UUID after, Limit most);

  @Query("select c.owner, count(c) from CareCase c where c.status <> CLOSED group by c.owner")
  List<Object[]> load();
}
