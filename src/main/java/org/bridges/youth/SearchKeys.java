package org.bridges.youth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bridges.secrecy.BlindIndex;
import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a record is found before names are compared letter by letter. Every key is
 * looked up as a whole, and stored and looked up blind; so what may be a slip is looked up as the
 * keys of everything that may have been meant.
 */
final class SearchKeys {

  private static final int PREFIX = 3;

  private SearchKeys() {}

  /** The keys as the database has them. */
  static Set<String> blind(Set<String> keys, BlindIndex index) {
    return keys.stream().map(key -> index.of("youth", key)).collect(Collectors.toSet());
  }

  /** Those under which a record is kept. */
  static Set<String> ofRecord(Collection<String> names, @Nullable LocalDate birthDate) {
    var keys = ofNames(names);
    if (birthDate != null) {
      keys.add(born(birthDate));
    }
    return keys;
  }

  /** Those of a birth date and of each date that may have been meant by it. */
  static Set<String> ofBirth(@Nullable LocalDate birthDate) {
    return birthDate == null
        ? Set.of()
        : BirthSlips.of(birthDate).keySet().stream()
            .map(SearchKeys::born)
            .collect(Collectors.toSet());
  }

  static Set<String> ofNames(Collection<String> names) {
    var keys = new HashSet<String>();
    for (var name : names) {
      for (var word : Names.telling(name)) {
        word.spellings().forEach(one -> addWord(one, keys));
        Nicknames.of(word.plain()).forEach(first -> keys.add("first:" + first));
      }
    }
    return keys;
  }

  private static void addWord(String word, Set<String> keys) {
    keys.add("word:" + word);
    if (word.codePointCount(0, word.length()) >= PREFIX) {
      keys.add("start:" + word.substring(0, word.offsetByCodePoints(0, PREFIX)));
    }
    Sounds.english(word).forEach(code -> keys.add("sound:" + code));
    SpanishSound.of(word).forEach(code -> keys.add("heard:" + code));
  }

  static Set<String> ofPhone(@Nullable String written) {
    return written == null
        ? Set.of()
        : Phones.normalised(written).map(number -> Set.of("phone:" + number)).orElse(Set.of());
  }

  private static String born(LocalDate day) {
    return "born:" + day;
  }
}
