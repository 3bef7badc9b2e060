package org.bridges.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who of our people is there at one moment: nobody who left and nobody who is away.
 *
 * @param people everybody, also those who left, by name
 * @param away those who are away, by user name
 */
public record Presence(List<StaffView> people, Map<String, Absence> away) {

  /** Those of the list who are there. */
  public List<StaffView> among(List<StaffView> some) {
    return some.stream().filter(this::isThere).toList();
  }

  /** Whether the person works here and is not away. */
  public boolean isThere(StaffView person) {
    return person.active() && !away.containsKey(person.username());
  }

  /** The absence of a person who is away at the moment. */
  public @Nullable Absence absence(String username) {
    return away.get(username);
  }

  /** User names of those who left or are away. */
  public Set<String> gone() {
    return people.stream()
        .filter(person -> !isThere(person))
        .map(StaffView::username)
        .collect(Collectors.toSet());
  }

  /**
   * Who stands in for somebody who is away; empty where nobody was named or that person is away.
   */
  public Optional<StaffView> standIn(String username) {
    var absence = away.get(username);
    return absence == null || absence.substitute() == null
        ? Optional.empty()
        : people.stream()
            .filter(person -> person.username().equals(absence.substitute()))
            .filter(this::isThere)
            .findFirst();
  }
}
