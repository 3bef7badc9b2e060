package org.bridges.youth;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.ErasureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a home and what they need: guardians, siblings, other children. */
@Service
public class FamilyVault {

  private final HouseholdPersons persons;
  private final Household household;
  private final Homes homes;
  private final ErasureCheck erasures;
  private final FieldCipher cipher;
  private final OfficeTime time;

  FamilyVault(
      HouseholdPersons persons,
      Household household,
      Homes homes,
      ErasureCheck erasures,
      FieldCipher cipher,
      OfficeTime time) {
    this.persons = persons;
    this.household = household;
    this.homes = homes;
    this.erasures = erasures;
    this.cipher = cipher;
    this.time = time;
  }

  /**
   * Writes somebody down at a youth's record.
   *
   * @param by user name
   * @return the person
   */
  @Transactional
  public UUID add(
      UUID youthId, PersonAtHome person, List<String> needs, @Nullable String words, String by) {
    erasures.requireNone(Set.of(youthId));
    var before = household.unsafeInHome(youthId);
    var row = new HouseholdPerson(youthId, person, time.instant(), cipher);
    row.needs(needs, words, by, cipher);
    var id = persons.saveAndFlush(row).id();
    household.tellHome(youthId, before, by);
    return id;
  }

  /** What somebody needs now. */
  @Transactional
  public void needs(UUID personId, List<String> needs, @Nullable String words, String by) {
    persons.findById(personId).orElseThrow().needs(needs, words, by, cipher);
  }

  /** Everybody who is written down at the youth's own records. */
  @Transactional(readOnly = true)
  public List<HomeMember> of(UUID youthId) {
    return household.members(youthId);
  }

  /**
   * Everybody who is written down at one of these records of a home, as the safety of the whole
   * home knows them.
   */
  @Transactional(readOnly = true)
  public List<HomeMember> of(UUID youthId, Collection<UUID> records) {
    return household.members(youthId, records);
  }

  /**
   * Two youths of ours live in one home. Whoever is not safe for one of them is not safe for the
   * other from now on.
   *
   * @param personId how the other one is written down at the youth's record; null where she or he
   *     is not
   * @return the home
   * @throws Refused with SAME_YOUTH, or ERASURE_UNDER_WAY
   */
  @Transactional
  public UUID liveTogether(UUID youth, UUID other, @Nullable UUID personId, String by) {
    if (youth.equals(other)) {
      throw new Refused("SAME_YOUTH", "This is the youth's own case.");
    }
    erasures.requireNone(Set.of(youth, other));
    var before = new HashSet<>(household.unsafeInHome(youth));
    before.addAll(household.unsafeInHome(other));
    var home = homes.join(youth, other, by);
    if (personId != null) {
      persons.findById(personId).orElseThrow().isYouth(other);
    }
    household.tellHome(youth, before, by);
    return home;
  }
}
