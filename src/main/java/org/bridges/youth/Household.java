package org.bridges.youth;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.secrecy.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The persons of a youth's home, over all records that were joined. An adult who is not safe at one
 * record is not safe at the others either, where the name (or, without one, the relation) is alike;
 * the records of other youths of the same home count too.
 */
@Component
class Household {

  private final HouseholdPersons persons;
  private final JoinedRecords joined;
  private final Homes homes;
  private final FieldCipher cipher;
  private final ApplicationEventPublisher events;

  Household(
      HouseholdPersons persons,
      JoinedRecords joined,
      Homes homes,
      FieldCipher cipher,
      ApplicationEventPublisher events) {
    this.persons = persons;
    this.joined = joined;
    this.homes = homes;
    this.cipher = cipher;
    this.events = events;
  }

  /** Everybody at home. */
  List<PersonAtHome> persons(UUID youth) {
    var rows = rows(youth);
    var unsafe = unsafe(youth, rows);
    return rows.stream().map(row -> row.view(cipher, isUnsafe(row, unsafe))).toList();
  }

  /** The grown-ups. */
  List<AdultAtHome> adults(UUID youth) {
    var rows = rows(youth);
    var unsafe = unsafe(youth, rows);
    return rows.stream()
        .flatMap(row -> row.asAdult(cipher, isUnsafe(row, unsafe)).stream())
        .toList();
  }

  /** Who among the grown-ups is not safe. */
  Set<UUID> unsafe(UUID youth) {
    return adults(youth).stream()
        .filter(adult -> !adult.maySign())
        .map(AdultAtHome::id)
        .collect(Collectors.toSet());
  }

  /** Writes down what is known of an adult; answers whether that is news. */
  boolean mark(UUID youth, UUID adult, HomeSafety safety, String by) {
    var before = unsafeInHome(youth);
    var isNews = persons.findById(adult).orElseThrow().mark(safety);
    tellHome(youth, before, by);
    return isNews;
  }

  /** Tells of everybody who is not safe now and was not counted so before. */
  void tell(UUID youth, Collection<UUID> before, String by) {
    unsafe(youth).stream()
        .filter(adult -> !before.contains(adult))
        .forEach(adult -> events.publishEvent(new AdultUnsafe(adult, by)));
  }

  private List<HouseholdPerson> rows(UUID youth) {
    return persons.findByYouthIdInOrderByAddedAt(joined.home(youth));
  }

  /** Everybody at home, with what each needs. */
  List<HomeMember> members(UUID youth) {
    return members(youth, joined.home(youth));
  }

  /** Those of one home, written down at some of its records. */
  List<HomeMember> members(UUID youth, Collection<UUID> records) {
    var rows = persons.findByYouthIdInOrderByAddedAt(records);
    var unsafe = unsafe(youth, rows);
    return rows.stream().map(row -> row.member(cipher, isUnsafe(row, unsafe))).toList();
  }

  /** Who among the grown-ups of all youths of the home is not safe. */
  Set<UUID> unsafeInHome(UUID youth) {
    var all = new HashSet<>(unsafe(youth));
    homes.others(youth).forEach(other -> all.addAll(unsafe(other)));
    return all;
  }

  /** The same as {@link #tell}, for every youth of the home. */
  void tellHome(UUID youth, Collection<UUID> before, String by) {
    unsafeInHome(youth).stream()
        .filter(adult -> !before.contains(adult))
        .forEach(adult -> events.publishEvent(new AdultUnsafe(adult, by)));
  }

  /** Whoever is not safe at these rows, or at a record of another youth of the home. */
  private List<HouseholdPerson> unsafe(UUID youth, List<HouseholdPerson> rows) {
    var others = homes.others(youth);
    return Stream.concat(
            rows.stream(),
            others.isEmpty()
                ? Stream.empty()
                : persons.findByYouthIdInOrderByAddedAt(others).stream())
        .filter(HouseholdPerson::isUnsafe)
        .toList();
  }

  private boolean isUnsafe(HouseholdPerson row, List<HouseholdPerson> unsafe) {
    return row.isUnsafe() || unsafe.stream().anyMatch(other -> other.mayBe(row, cipher));
  }
}
