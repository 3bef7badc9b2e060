package org.bridges.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether two records may be the same youth; only ever offered to a person. */
final class Likeness {

  private Likeness() {}

  /**
   * The same birthday and one word of the names alike, or a whole name alike and no other birthday.
   */
  static boolean maybeSame(Youth one, Youth other) {
    var born = one.birthDate();
    var otherBorn = other.birthDate();
    if (born != null && born.equals(otherBorn)) {
      return Names.shareWord(one.names(), other.names());
    }
    return !areOtherDates(born, otherBorn) && Names.shareName(one.names(), other.names());
  }

  /** Whether every word that was looked for begins or resembles a word of the names. */
  static boolean hasAll(Youth youth, List<String> words) {
    var known = youth.names().stream().flatMap(name -> Names.words(name).stream()).toList();
    return words.stream()
        .allMatch(
            word ->
                known.stream().anyMatch(next -> next.startsWith(word) || Names.close(word, next)));
  }

  /** Records with the same label read alike. */
  static String label(Youth youth) {
    var names = youth.names().stream().limit(1).map(Names::plain).collect(Collectors.joining());
    return youth.birthDate() == null ? names : names + " " + youth.birthDate();
  }

  /** Two birthdays that are not one slip of the pen apart. */
  private static boolean areOtherDates(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && Names.distance(one.toString(), other.toString()) > 1;
  }
}
