package org.bridges.youth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.bridges.secrecy.BlindIndex;
import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a record is found before names are compared letter by letter. Every key is
 * looked up as a whole, and stored and looked up blind.
 */
final class SearchKeys {

  private static final int PREFIX = 3;

  private SearchKeys() {}

  /** The keys as the database has them. */
  static Set<String> blind(Set<String> keys, BlindIndex index) {
    return keys.stream().map(key -> index.of("youth", key)).collect(Collectors.toSet());
  }

  static Set<String> ofRecord(Collection<String> names, @Nullable LocalDate birthDate) {
    var keys = ofNames(names);
    if (birthDate != null) {
      keys.add("born:" + birthDate);
    }
    return keys;
  }

  static Set<String> ofNames(Collection<String> names) {
    var sound = new DoubleMetaphone();
    var keys = new HashSet<String>();
    for (var name : names) {
      for (var word : Names.words(name)) {
        keys.add("word:" + word);
        if (word.codePointCount(0, word.length()) >= PREFIX) {
          keys.add("start:" + word.substring(0, word.offsetByCodePoints(0, PREFIX)));
        }
        var heard = sound.doubleMetaphone(word);
        if (heard != null && !heard.isEmpty()) {
          keys.add("sound:" + heard);
        }
      }
    }
    return keys;
  }

  static Set<String> ofPhone(@Nullable String written) {
    return written == null
        ? Set.of()
        : Phones.normalised(written).map(number -> Set.of("phone:" + number)).orElse(Set.of());
  }
}
