package org.bridges.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WorkTasks extends JpaRepository<WorkTask, UUID> {

  Optional<WorkTask> findByEngineEpochAndEngineKey(int epoch, long key);

  /** The step's open task that a new one takes over; one subject stands at a step once. */
  @Query(
      """
      select t from WorkTask t where t.state = State.OPEN and t.processId = :processId
      and t.elementId = :elementId and coalesce(t.subjectId, t.caseId, t.referralId) = :about
      order by t.createdAt desc limit 1
      """)
  Optional<WorkTask> openAt(String processId, String elementId, UUID about);

  @Query(
      """
      select t from WorkTask t where t.state = State.OPEN and t.candidateGroup in :groups
      and lower(t.caseNumber) like lower(concat('%', :number, '%'))
      and (t.caseId in :cases or t.subjectId in :matters
           or (t.caseId is null and t.referralId in :referrals))
      order by t.priority desc, t.dueAt, t.id
      """)
  Page<WorkTask> openFor(
      Collection<String> groups,
      Collection<UUID> cases,
      Collection<UUID> referrals,
      Collection<UUID> matters,
      String number,
      Pageable page);

  @Query(
      """
      select t from WorkTask t where t.state = State.OPEN and t.candidateGroup in :groups
      and (t.caseId in :cases or t.subjectId in :matters
           or (t.caseId is null and t.referralId in :referrals))
      and t.dueAt < :until
      order by t.dueAt, t.id
      """)
  List<WorkTask> dueBefore(
      Collection<String> groups,
      Collection<UUID> cases,
      Collection<UUID> referrals,
      Collection<UUID> matters,
      Instant until);

  @Query(
      """
      select distinct t.referralId from WorkTask t where t.state = State.OPEN
      and t.caseId is null and t.referralId is not null
      """)
  List<UUID> referralsWithWork();

  @Query("select t from WorkTask t where t.state = State.OPEN and t.candidateGroup = :group")
  List<WorkTask> openOf(String group);

  @Query(
      """
      select t.caseId from WorkTask t where t.state = State.OPEN and t.candidateGroup = :group
      and t.caseId is not null and t.dueAt < :moment
      """)
  List<UUID> casesLateFor(String group, Instant moment);

  @Query("select t from WorkTask t where t.state = State.OPEN")
  List<WorkTask> allOpen();

  @Query("select t from WorkTask t where t.state = State.OPEN and t.assignee = :user")
  List<WorkTask> openHeldBy(String user);

  @Query(
      "select t from WorkTask t where t.caseId = :caseId and t.state = State.OPEN order by t.dueAt")
  List<WorkTask> openOfCase(UUID caseId);

  @Query("select t from WorkTask t where t.caseId in :cases and t.state = State.OPEN")
  List<WorkTask> openOfCases(Collection<UUID> cases);

  @Query(
      "select t from WorkTask t where t.referralId = :id and t.state = State.OPEN order by t.dueAt")
  List<WorkTask> openOfReferral(UUID id);

  @Query(
      """
      select t from WorkTask t where t.formId = :formId and t.state = State.COMPLETED
      and (t.subjectId = :about or t.caseId = :about or t.referralId = :about)
      order by t.closedAt desc limit 1
      """)
  Optional<WorkTask> lastCompleted(String formId, UUID about);

  @Query(
      """
      select t.processId as processId, t.elementId as elementId, count(t) as waiting,
             min(t.createdAt) as oldest, sum(case when t.dueAt < :now then 1 else 0 end) as late
      from WorkTask t where t.state = State.OPEN group by t.processId, t.elementId
      """)
  List<Waiting> waiting(Instant now);

  /** How many tasks wait at one step, and since when. */
  interface Waiting {
    String getProcessId();

    String getElementId();

    long getWaiting();

    Instant getOldest();

    long getLate();
  }
}
