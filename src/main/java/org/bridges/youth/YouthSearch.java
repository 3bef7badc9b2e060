package org.bridges.youth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for a youth who may be known already: by the sound and spelling of names, other names, the
 * birth date with its slips, and safe phones. It only ever offers; a person decides.
 */
@Service
public class YouthSearch {

  private final Youths youths;
  private final KnownContacts contacts;
  private final KeyLookUp keys;
  private final JoinedRecords joined;
  private final Verdicts verdicts;
  private final FieldCipher cipher;

  YouthSearch(
      Youths youths,
      KnownContacts contacts,
      KeyLookUp keys,
      JoinedRecords joined,
      Verdicts verdicts,
      FieldCipher cipher) {
    this.youths = youths;
    this.contacts = contacts;
    this.keys = keys;
    this.joined = joined;
    this.verdicts = verdicts;
    this.cipher = cipher;
  }

  /** Why a text found a youth: by the name, another name, or a phone. */
  public enum Hit {
    NAME("name"),
    OTHER_NAME("other name"),
    PHONE("safe phone");

    private final String label;

    Hit(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /**
   * Youths whose name, alias or phone is like the text, every joined record, and why. A text is
   * looked for as both: a nickname such as "Wren893HJKL" reads as a telephone number too.
   */
  @Transactional(readOnly = true)
  public Map<UUID, Set<Hit>> find(String text) {
    var found = new LinkedHashMap<UUID, Set<Hit>>();
    keys.find(Set.of(), SearchKeys.ofPhone(text), Set.of())
        .records()
        .forEach(one -> found.put(one, EnumSet.of(Hit.PHONE)));
    var words = Names.telling(text).stream().map(NameWord::plain).toList();
    for (var one :
        opened(keys.find(SearchKeys.ofNames(List.of(text)), Set.of(), Set.of()).records())) {
      if (!words.isEmpty() && one.hasAll(words)) {
        found
            .computeIfAbsent(one.id(), any -> EnumSet.noneOf(Hit.class))
            .add(one.hasAllInName(words) ? Hit.NAME : Hit.OTHER_NAME);
      }
    }
    return withJoined(found);
  }

  private Map<UUID, Set<Hit>> withJoined(Map<UUID, Set<Hit>> found) {
    var all = new LinkedHashMap<UUID, Set<Hit>>();
    found.forEach(
        (record, hits) ->
            joined
                .of(Set.of(record))
                .forEach(
                    one ->
                        all.computeIfAbsent(one, any -> EnumSet.noneOf(Hit.class)).addAll(hits)));
    return all;
  }

  /**
   * Who was known and may be the same youth, strongest first, whatever was said before but
   * "different".
   *
   * @throws Missing when there is no such record
   */
  @Transactional(readOnly = true)
  public Candidates candidates(UUID youthId) {
    var own = joined.of(Set.of(youthId));
    var likenesses = opened(own);
    var phones = phones(own);
    var rare = new LinkedHashSet<>(phones);
    var common = new LinkedHashSet<String>();
    for (var one : likenesses) {
      rare.addAll(SearchKeys.ofBirth(one.born()));
      common.addAll(SearchKeys.ofNames(one.names()));
    }
    var found = keys.find(common, rare, own);
    var others = found.records();
    var samePhone = keys.having(others, phones);
    var reasons = new HashMap<UUID, List<MatchReason>>();
    for (var other : opened(others)) {
      likenesses.stream()
          .map(one -> one.compare(other, samePhone.contains(other.id())))
          .max(Comparator.comparingInt((List<MatchReason> why) -> Candidate.strength(why)))
          .filter(best -> !best.isEmpty())
          .ifPresent(best -> reasons.put(other.id(), best));
    }
    return new Candidates(offered(own, reasons), others.size(), found.isCut());
  }

  /** One candidate for each youth, who may have several records; without those who differ. */
  private List<Candidate> offered(Set<UUID> own, Map<UUID, List<MatchReason>> reasons) {
    var groups = joined.groups(reasons.keySet());
    var best = new LinkedHashMap<List<UUID>, List<MatchReason>>();
    reasons.forEach(
        (record, why) ->
            best.merge(
                groups.getOrDefault(record, List.of(record)),
                why,
                (one, other) ->
                    Candidate.strength(one) >= Candidate.strength(other) ? one : other));
    var known = verdicts.about(own);
    var offered = new ArrayList<Candidate>();
    best.forEach(
        (records, why) -> {
          var said = Verdicts.weightiest(known, records);
          if (said.filter(one -> one.answer() == Verdict.Answer.DIFFERENT).isEmpty()) {
            offered.add(new Candidate(records.getFirst(), Set.copyOf(records), why, said));
          }
        });
    offered.sort(
        Comparator.comparingInt((Candidate one) -> -one.strength())
            .thenComparing(Candidate::current));
    return offered;
  }

  /** Youths that were there before and may well be the same; newest first. */
  @Transactional(readOnly = true)
  public List<UUID> similar(UUID youthId) {
    var found = earlier(youthId).stream().map(Likeness::id).toList();
    var current = joined.current(found);
    return found.stream()
        .map(one -> current.getOrDefault(one, one))
        .distinct()
        .filter(one -> !isDifferent(youthId, one))
        .toList();
  }

  /** How many youths that were known before may be the same; records that read alike are one. */
  @Transactional(readOnly = true)
  public int possibleEarlierRecords(UUID youthId) {
    return (int)
        earlier(youthId).stream()
            .filter(one -> !isDifferent(youthId, one.id()))
            .map(Likeness::label)
            .distinct()
            .count();
  }

  private boolean isDifferent(UUID one, UUID other) {
    return verdicts
        .between(joined.of(Set.of(one)), joined.of(Set.of(other)))
        .map(Verdict::answer)
        .filter(Verdict.Answer.DIFFERENT::equals)
        .isPresent();
  }

  private List<Likeness> earlier(UUID youthId) {
    var own = youths.findById(youthId).orElseThrow(() -> new Missing("youth")).likeness(cipher);
    var joint = joined.of(Set.of(youthId));
    var found =
        keys.find(SearchKeys.ofNames(own.names()), SearchKeys.ofBirth(own.born()), joint).records();
    return opened(found).stream()
        .filter(other -> other.mayBeEarlier(own))
        .sorted(Comparator.comparing(Likeness::registeredAt).reversed())
        .toList();
  }

  private List<Likeness> opened(Collection<UUID> records) {
    return youths.findAllById(records).stream().map(one -> one.likeness(cipher)).toList();
  }

  /** The phones under which these records are found: safe ones, the writer's own desk left out. */
  private Set<String> phones(Set<UUID> records) {
    var phones = new LinkedHashSet<String>();
    for (var record : records) {
      contacts.findByYouthIdOrderByAddedAtDesc(record).stream()
          .map(contact -> contact.view(cipher))
          .filter(contact -> contact.method().equals("PHONE"))
          .map(contact -> SearchKeys.ofPhone(contact.value()))
          .filter(phone -> !keys.having(Set.of(record), phone).isEmpty())
          .forEach(phones::addAll);
    }
    return phones;
  }

  /** What was said about the pair before. */
  @Transactional(readOnly = true)
  public Optional<Verdict> said(UUID one, UUID other) {
    return verdicts.between(joined.of(Set.of(one)), joined.of(Set.of(other)));
  }
}
