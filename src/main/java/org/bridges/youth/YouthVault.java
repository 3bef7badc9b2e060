package org.bridges.youth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.BlindIndex;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the identities. Others keep the id, and show the pseudonym. */
@Service
public class YouthVault {

  private final Youths youths;
  private final KnownContacts contacts;
  private final HouseholdPersons household;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final OfficeTime time;
  private final Household home;
  private final YouthSearch search;
  private final JoinedRecords joined;

  YouthVault(
      Youths youths,
      KnownContacts contacts,
      HouseholdPersons household,
      FieldCipher cipher,
      BlindIndex index,
      OfficeTime time,
      Household home,
      YouthSearch search,
      JoinedRecords joined) {
    this.youths = youths;
    this.contacts = contacts;
    this.household = household;
    this.cipher = cipher;
    this.index = index;
    this.time = time;
    this.home = home;
    this.search = search;
    this.joined = joined;
  }

  /** Keeps what was said about a youth under a new id and a new pseudonym. */
  @Transactional
  public UUID register(NewYouth said) {
    var youth = new Youth(said, newPseudonym(), time.instant(), cipher, index);
    return youths.saveAndFlush(youth).id();
  }

  /** A name that says nothing, as "Youth 4F7K". */
  @Transactional(readOnly = true)
  public String pseudonym(UUID youthId) {
    return youth(youthId).pseudonym();
  }

  /** The code of the language that the youth speaks; empty where nobody said it as a code. */
  @Transactional(readOnly = true)
  public Optional<String> language(UUID youthId) {
    return youths
        .findById(youthId)
        .map(youth -> youth.language(cipher))
        .map(code -> code.strip().toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2,3}"));
  }

  /** The pseudonyms of several youths. */
  @Transactional(readOnly = true)
  public Map<UUID, String> pseudonyms(Collection<UUID> youthIds) {
    var names = new HashMap<UUID, String>();
    youths.pseudonyms(youthIds).forEach(one -> names.put(one.getId(), one.getPseudonym()));
    return names;
  }

  /** Who the youth is; to be called only where somebody opens the identity on purpose. */
  @Transactional(readOnly = true)
  public Identity identity(UUID youthId) {
    return youth(youthId)
        .identity(
            cipher,
            contacts.findByYouthIdOrderByAddedAtDesc(youthId).stream()
                .filter(contact -> !contact.isEnded())
                .map(contact -> contact.view(cipher))
                .toList(),
            home.persons(youthId));
  }

  /** Whether a way to reach the youth safely is written down; says nothing of it. */
  @Transactional(readOnly = true)
  public boolean hasSafeContact(UUID youthId) {
    return contacts.existsByYouthId(youthId);
  }

  /** Writes down the birth date that became known, or was wrong; the youth is found by it too. */
  @Transactional
  public void bornOn(UUID youthId, LocalDate day) {
    youth(youthId).bornOn(day, cipher, index);
  }

  /** Adds a way to reach the youth; her or his own phone, or a guardian's, becomes searchable. */
  @Transactional
  public UUID addContact(UUID youthId, SafeContact contact) {
    return addContact(youthId, contact, !contact.who().equals("REFERRER"));
  }

  /**
   * Adds a way to reach the youth.
   *
   * @param isHers whether a phone belongs to the youth or the family: an agency's desk says nothing
   *     about who a youth is
   */
  @Transactional
  public UUID addContact(UUID youthId, SafeContact contact, boolean isHers) {
    var known = contacts.save(new KnownContact(youthId, contact, time.instant(), cipher));
    if (isHers && contact.method().equals("PHONE")) {
      youth(youthId).findBy(SearchKeys.ofPhone(contact.value()), index);
    }
    return known.id();
  }

  /** The grown-ups of the household, over all joined records. */
  @Transactional(readOnly = true)
  public List<AdultAtHome> adultsAtHome(UUID youthId) {
    return home.adults(youthId);
  }

  /**
   * Writes down whether an adult of the household is safe for the youth.
   *
   * @param by user name
   * @return whether that is news
   * @throws Missing when it is no adult of this household
   */
  @Transactional
  public boolean markAdult(UUID youthId, UUID adultId, HomeSafety safety, String by) {
    if (adultsAtHome(youthId).stream().noneMatch(adult -> adult.id().equals(adultId))) {
      throw new Missing("adult at home");
    }
    return home.mark(youthId, adultId, safety, by);
  }

  /** Whether both are one phone number, however they are written. */
  public static boolean isSamePhone(@Nullable String one, @Nullable String other) {
    var number = SearchKeys.ofPhone(one);
    return !number.isEmpty() && number.equals(SearchKeys.ofPhone(other));
  }

  /** Adds a person of the household. */
  @Transactional
  public void addPerson(UUID youthId, PersonAtHome person) {
    household.save(new HouseholdPerson(youthId, person, time.instant(), cipher));
  }

  /** Youths whose name, alias or phone is like the text; those that stand for their records. */
  @Transactional(readOnly = true)
  public List<UUID> search(String text) {
    var found = search.find(text).keySet();
    var current = joined.current(found);
    return found.stream().map(current::get).distinct().toList();
  }

  /** Youths that were there before and may well be the same; newest first. */
  @Transactional(readOnly = true)
  public List<UUID> similar(UUID youthId) {
    return search.similar(youthId);
  }

  /** How many youths that were known before may be the same; records that read alike are one. */
  @Transactional(readOnly = true)
  public int possibleEarlierRecords(UUID youthId) {
    return search.possibleEarlierRecords(youthId);
  }

  private String newPseudonym() {
    var pseudonym = "Youth " + CaseNumbers.random(4);
    while (youths.existsByPseudonym(pseudonym)) {
      pseudonym = "Youth " + CaseNumbers.random(5);
    }
    return pseudonym;
  }

  private Youth youth(UUID youthId) {
    return youths.findById(youthId).orElseThrow(() -> new Missing("youth"));
  }
}
