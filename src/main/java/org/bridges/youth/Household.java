package org.bridges.youth;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.secrecy.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The persons of a youth's home, over all records that were joined. An adult who is not safe at one
 * record is not safe at the others either, where the name (or, without one, the relation) is alike.
 */
@Component
class Household {

  private final HouseholdPersons persons;
  private final JoinedRecords joined;
  private final FieldCipher cipher;
  private final ApplicationEventPublisher events;

  Household(
      HouseholdPersons persons,
      JoinedRecords joined,
      FieldCipher cipher,
      ApplicationEventPublisher events) {
    this.persons = persons;
    this.joined = joined;
    this.cipher = cipher;
    this.events = events;
  }

  /** Everybody at home. */
  List<PersonAtHome> persons(UUID youth) {
    var rows = rows(youth);
    var unsafe = unsafe(rows);
    return rows.stream().map(row -> row.view(cipher, isUnsafe(row, unsafe))).toList();
  }

  /** The grown-ups. */
  List<AdultAtHome> adults(UUID youth) {
    var rows = rows(youth);
    var unsafe = unsafe(rows);
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
    var before = unsafe(youth);
    var isNews = persons.findById(adult).orElseThrow().mark(safety);
    tell(youth, before, by);
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

  private static List<HouseholdPerson> unsafe(List<HouseholdPerson> rows) {
    return rows.stream().filter(HouseholdPerson::isUnsafe).toList();
  }

  private boolean isUnsafe(HouseholdPerson row, List<HouseholdPerson> unsafe) {
    return row.isUnsafe() || unsafe.stream().anyMatch(other -> other.mayBe(row, cipher));
  }
}
