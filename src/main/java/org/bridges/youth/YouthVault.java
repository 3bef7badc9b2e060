package org.bridges.youth;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.secrecy.BlindIndex;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the identities. Others keep the id, and show the pseudonym. */
@Service
public class YouthVault {

  private static final Limit CANDIDATES = Limit.of(500);

  private final Youths youths;
  private final KnownContacts contacts;
  private final HouseholdPersons household;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  YouthVault(
      Youths youths,
      KnownContacts contacts,
      HouseholdPersons household,
      FieldCipher cipher,
      BlindIndex index,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.youths = youths;
    this.contacts = contacts;
    this.household = household;
    this.cipher = cipher;
    this.index = index;
    this.time = time;
    this.events = events;
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
                .map(contact -> contact.view(cipher))
                .toList(),
            household.findByYouthIdOrderByAddedAt(youthId).stream()
                .map(person -> person.view(cipher))
                .toList());
  }

  /** Adds a way to reach the youth; a phone number becomes searchable. */
  @Transactional
  public void addContact(UUID youthId, SafeContact contact) {
    contacts.save(new KnownContact(youthId, contact, time.instant(), cipher));
    if (contact.method().equals("PHONE")) {
      youth(youthId).findBy(SearchKeys.ofPhone(contact.value()), index);
    }
  }

  /** The grown-ups of the household; the known youth's where the record was joined to it. */
  @Transactional(readOnly = true)
  public List<AdultAtHome> adultsAtHome(UUID youthId) {
    var known = youths.findById(youthId).map(Youth::current).orElse(youthId);
    return household.findByYouthIdOrderByAddedAt(known).stream()
        .flatMap(person -> person.asAdult(cipher).stream())
        .toList();
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
    var isNews = household.findById(adultId).orElseThrow().mark(safety);
    if (isNews && safety == HomeSafety.UNSAFE) {
      events.publishEvent(new AdultUnsafe(adultId, by));
    }
    return isNews;
  }

  /** Adds a person of the household. */
  @Transactional
  public void addPerson(UUID youthId, PersonAtHome person) {
    household.save(new HouseholdPerson(youthId, person, time.instant(), cipher));
  }

  /** A coordinator found that both records are the same youth: the known one stands for both. */
  @Transactional
  public void join(UUID youthId, UUID knownYouthId) {
    if (!youthId.equals(knownYouthId)) {
      youth(youthId).joinTo(youth(knownYouthId).current());
      householdTo(youthId, knownYouthId);
    }
  }

  /** The persons of one record's household belong to the known youth from now on. */
  @Transactional
  public void householdTo(UUID youthId, UUID knownYouthId) {
    household.findByYouthIdOrderByAddedAt(youthId).forEach(person -> person.moveTo(knownYouthId));
  }

  /** Youths whose name, alias or phone is like the text; those that stand for their records. */
  @Transactional(readOnly = true)
  public List<UUID> search(String text) {
    var phone = SearchKeys.ofPhone(text);
    if (!phone.isEmpty()) {
      return found(phone).map(Youth::current).distinct().toList();
    }
    var words = Names.words(text);
    var keys = SearchKeys.ofNames(List.of(text));
    return found(keys)
        .map(youth -> youth.likeness(cipher))
        .filter(youth -> youth.hasAll(words))
        .map(Likeness::current)
        .distinct()
        .toList();
  }

  /** Records that were there before and may be the same youth; newest first. */
  @Transactional(readOnly = true)
  public List<UUID> similar(UUID youthId) {
    return earlier(youth(youthId)).map(Likeness::current).distinct().toList();
  }

  /** How many youths that were known before may be the same; records that read alike are one. */
  @Transactional(readOnly = true)
  public int possibleEarlierRecords(UUID youthId) {
    return (int) earlier(youth(youthId)).map(Likeness::label).distinct().count();
  }

  private Stream<Likeness> earlier(Youth youth) {
    var own = youth.likeness(cipher);
    return found(SearchKeys.ofRecord(own.names(), own.born()))
        .map(other -> other.likeness(cipher))
        .filter(other -> other.mayBeEarlier(own));
  }

  private Stream<Youth> found(Set<String> keys) {
    return keys.isEmpty()
        ? Stream.empty()
        : youths.withAnyKey(SearchKeys.blind(keys, index), CANDIDATES).stream();
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
