package org.bridges.youth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.ErasureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins records that a person found to be one youth, and takes that back. Nothing moves: each row
 * stays with the record that it was written under, and what was written meanwhile stays too.
 */
@Service
public class SameYouth {

  private final YouthLinks links;
  private final JoinedRecords joined;
  private final Verdicts verdicts;
  private final Household household;
  private final LinkedRows rows;
  private final ErasureCheck erasures;

  SameYouth(
      YouthLinks links,
      JoinedRecords joined,
      Verdicts verdicts,
      Household household,
      LinkedRows rows,
      ErasureCheck erasures) {
    this.links = links;
    this.joined = joined;
    this.verdicts = verdicts;
    this.household = household;
    this.rows = rows;
    this.erasures = erasures;
  }

  /**
   * Joins two records and all that are joined with either; those who are one already stay so.
   *
   * @param reason in the person's words, null where none are needed
   * @param by user name
   * @throws Refused with ERASURE_UNDER_WAY, or ROWS_LOST where the counts do not agree
   */
  @Transactional
  public void join(UUID youth, UUID known, @Nullable String reason, String by) {
    lock(youth, known);
    if (areOne(youth, known)) {
      return;
    }
    requireJoinable(youth, known);
    var before = LinkedRows.sum(count(youth), count(known));
    var unsafe = Stream.of(youth, known).flatMap(one -> household.unsafe(one).stream()).toList();
    verdicts.say(youth, known, Verdict.Answer.SAME, by);
    verdicts.agree(joined.of(Set.of(youth)), joined.of(Set.of(known)), by);
    links.add(youth, known, YouthLinks.Kind.SAME_YOUTH, reason, by);
    LinkedRows.requireAll(before, count(youth));
    household.tell(youth, unsafe, by);
  }

  /**
   * Lets pass where nothing of either is about to be removed.
   *
   * @throws Refused with ERASURE_UNDER_WAY
   */
  @Transactional(readOnly = true)
  public void requireJoinable(UUID youth, UUID known) {
    erasures.requireNone(Set.of(youth, known));
  }

  /**
   * Takes a join back: not the same after all. The pair is not offered again.
   *
   * @throws Missing when it is no join of this youth
   * @throws Refused as {@link #join}
   */
  @Transactional
  public JoinedPair apart(UUID youth, UUID linkId, @Nullable String reason, String by) {
    var pair = links.find(linkId).orElseThrow(() -> new Missing("join"));
    lock(pair.youthId(), pair.knownId());
    var own = joined.of(Set.of(youth));
    if (!own.contains(pair.youthId()) && !own.contains(pair.knownId())) {
      throw new Missing("join");
    }
    erasures.requireNone(joined.of(Set.of(youth)));
    if (pair.isHome()) {
      links.end(linkId, reason, by);
      return pair;
    }
    var before = count(pair.youthId());
    if (links.end(linkId, reason, by)) {
      verdicts.say(pair.youthId(), pair.knownId(), Verdict.Answer.DIFFERENT, by);
      var after =
          areOne(pair.youthId(), pair.knownId())
              ? count(pair.youthId()) // other links still hold them together
              : LinkedRows.sum(count(pair.youthId()), count(pair.knownId()));
      LinkedRows.requireAll(before, after);
    }
    return pair;
  }

  /** The persons of one record's household belong to the other youth's home too. */
  @Transactional
  public void sameHome(UUID youth, UUID known, String by) {
    if (!areOne(youth, known)) {
      erasures.requireNone(Set.of(youth, known));
      var unsafe = household.unsafe(known);
      links.add(youth, known, YouthLinks.Kind.SAME_HOME, null, by);
      household.tell(known, unsafe, by);
    }
  }

  /**
   * Remembers what a person said about two records; joins nothing.
   *
   * @throws Refused JOINED where they are one: that has to be taken back first
   */
  @Transactional
  public void say(UUID youth, UUID other, Verdict.Answer answer, String by) {
    if (areOne(youth, other)) {
      throw new Refused(
          "JOINED", "These records are joined. Take that back first, on the page of the case.");
    }
    verdicts.say(youth, other, answer, by);
  }

  /** The records that a person called the same youth as this one, joined already or not yet. */
  @Transactional(readOnly = true)
  public List<UUID> saidSame(UUID youth) {
    return verdicts.sameAs(youth);
  }

  /** All records of one youth. */
  @Transactional(readOnly = true)
  public Set<UUID> records(UUID youth) {
    return joined.of(Set.of(youth));
  }

  /** Whether both are one youth. */
  @Transactional(readOnly = true)
  public boolean areOne(UUID one, UUID other) {
    return joined.of(Set.of(one)).contains(other);
  }

  /** The joins of a youth's records, and of homes with hers or his, oldest first. */
  @Transactional(readOnly = true)
  public List<JoinedPair> joins(UUID youth) {
    return links.of(joined.of(Set.of(youth)));
  }

  /** How many rows of each kind belong to a youth, over all joined records. */
  @Transactional(readOnly = true)
  public Map<String, Long> count(UUID youth) {
    return rows.count(joined.of(Set.of(youth)));
  }

  private void lock(UUID one, UUID other) {
    var isOrdered = one.compareTo(other) < 0;
    joined.lock(isOrdered ? one : other);
    joined.lock(isOrdered ? other : one);
  }
}
