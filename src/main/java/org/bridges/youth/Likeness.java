package org.bridges.youth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is compared with others. Whether two may be the same youth is only ever offered
 * to a person.
 *
 * @param name as it was first said, null where only other names are known
 */
record Likeness(
    UUID id,
    Instant registeredAt,
    @Nullable String name,
    List<String> aliases,
    @Nullable LocalDate born) {

  /** Name and aliases, the name first. */
  List<String> names() {
    return Stream.concat(Stream.ofNullable(name), aliases.stream()).toList();
  }

  /** Whether this record was there before the other and may well be the same youth. */
  boolean mayBeEarlier(Likeness other) {
    return !id.equals(other.id) && !registeredAt.isAfter(other.registeredAt) && maybeSame(other);
  }

  /**
   * The same birthday and one word of the names alike, or a whole name alike and no other birthday.
   */
  private boolean maybeSame(Likeness other) {
    if (born != null && born.equals(other.born)) {
      return Names.shareWord(names(), other.names());
    }
    return !areOtherDates(born, other.born) && Names.shareName(names(), other.names());
  }

  /**
   * What speaks for the same youth and against it, strongest first; empty where too little does: a
   * safe phone, a birth date with some word of a name, or a whole name.
   */
  List<MatchReason> compare(Likeness other, boolean isSamePhone) {
    var reasons = EnumSet.noneOf(MatchReason.class);
    nameReasons(other, reasons);
    BirthSlips.between(born, other.born).ifPresent(reasons::add);
    if (isSamePhone) {
      reasons.add(MatchReason.SAME_SAFE_PHONE);
    }
    return isEnough(reasons)
        ? reasons.stream().sorted(Comparator.comparingInt(MatchReason::weight).reversed()).toList()
        : List.of();
  }

  private void nameReasons(Likeness other, Set<MatchReason> reasons) {
    if (name != null && other.name != null && areSame(name, other.name)) {
      reasons.add(MatchReason.SAME_NAME);
    } else if (names().stream().anyMatch(one -> isAnyOf(one, other.names()))) {
      reasons.add(MatchReason.SAME_ALIAS);
    } else if (any(other, Names::areAlike)) {
      reasons.add(MatchReason.NAME_ALIKE);
    } else if (any(other, Likeness::shareWord)) {
      reasons.add(MatchReason.WORD_ALIKE);
    }
  }

  private static boolean isEnough(Set<MatchReason> reasons) {
    var isWholeName =
        reasons.contains(MatchReason.SAME_NAME)
            || reasons.contains(MatchReason.SAME_ALIAS)
            || (reasons.contains(MatchReason.NAME_ALIKE)
                && !reasons.contains(MatchReason.OTHER_BIRTH_DATE));
    return reasons.contains(MatchReason.SAME_SAFE_PHONE)
        || isWholeName
        || (reasons.contains(MatchReason.SAME_BIRTH_DATE)
            && reasons.contains(MatchReason.WORD_ALIKE));
  }

  private static boolean areSame(String one, String other) {
    return sorted(one).equals(sorted(other));
  }

  private static List<String> sorted(String name) {
    return Names.telling(name).stream().map(NameWord::glued).sorted().toList();
  }

  private static boolean isAnyOf(String name, List<String> names) {
    return names.stream().anyMatch(next -> areSame(name, next));
  }

  private boolean any(
      Likeness other, java.util.function.BiPredicate<List<NameWord>, List<NameWord>> test) {
    return names().stream()
        .map(Names::telling)
        .anyMatch(
            one -> other.names().stream().map(Names::telling).anyMatch(two -> test.test(one, two)));
  }

  private static boolean shareWord(List<NameWord> one, List<NameWord> other) {
    return one.stream().anyMatch(word -> other.stream().anyMatch(word::isAlike));
  }

  /** Whether every word that was looked for begins or resembles a word of the names. */
  boolean hasAll(List<String> words) {
    return words.stream().allMatch(word -> begins(word, names()));
  }

  /** Whether every word that was looked for is found in the name itself, not in an alias. */
  boolean hasAllInName(List<String> words) {
    return name != null && words.stream().allMatch(word -> begins(word, List.of(name)));
  }

  private static boolean begins(String word, List<String> names) {
    var sought = new NameWord(word, word);
    return names.stream()
        .flatMap(name -> Names.telling(name).stream())
        .anyMatch(
            next -> next.spellings().anyMatch(one -> one.startsWith(word)) || next.isAlike(sought));
  }

  /** Records with the same label read alike. */
  String label() {
    var first = names().stream().limit(1).map(Names::plain).collect(Collectors.joining());
    return born == null ? first : first + " " + born;
  }

  /** Two birthdays that are not one slip of the pen apart. */
  private static boolean areOtherDates(@Nullable LocalDate one, @Nullable LocalDate other) {
    return BirthSlips.between(one, other).filter(MatchReason.OTHER_BIRTH_DATE::equals).isPresent();
  }
}
