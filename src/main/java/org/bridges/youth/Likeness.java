package org.bridges.youth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is compared with others. Whether two may be the same youth is only ever offered
 * to a person.
 *
 * @param current the record that stands for this one since they were joined
 * @param names name and aliases, the name first
 */
record Likeness(
    UUID id, UUID current, Instant registeredAt, List<String> names, @Nullable LocalDate born) {

  /** Whether this record was there before the other and may be the same youth. */
  boolean mayBeEarlier(Likeness other) {
    return !id.equals(other.id) && !registeredAt.isAfter(other.registeredAt) && maybeSame(other);
  }

  /**
   * The same birthday and one word of the names alike, or a whole name alike and no other birthday.
   */
  private boolean maybeSame(Likeness other) {
    if (born != null && born.equals(other.born)) {
      return Names.shareWord(names, other.names);
    }
    return !areOtherDates(born, other.born) && Names.shareName(names, other.names);
  }

  /** Whether every word that was looked for begins or resembles a word of the names. */
  boolean hasAll(List<String> words) {
    var known = names.stream().flatMap(name -> Names.words(name).stream()).toList();
    return words.stream()
        .allMatch(
            word ->
                known.stream().anyMatch(next -> next.startsWith(word) || Names.close(word, next)));
  }

  /** Records with the same label read alike. */
  String label() {
    var name = names.stream().limit(1).map(Names::plain).collect(Collectors.joining());
    return born == null ? name : name + " " + born;
  }

  /** Two birthdays that are not one slip of the pen apart. */
  private static boolean areOtherDates(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && Names.distance(one.toString(), other.toString()) > 1;
  }
}
