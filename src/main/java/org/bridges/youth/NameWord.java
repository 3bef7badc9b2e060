package org.bridges.youth;

import java.util.Collections;
import java.util.stream.Stream;

/**
 * One telling word of a name.
 *
 * @param plain without marks, in lower case
 * @param glued with the particles before it, as "delacruz"; the same where there are none
 */
record NameWord(String plain, String glued) {

  /** The ways in which it is written. */
  Stream<String> spellings() {
    return Stream.of(plain, glued).distinct();
  }

  /** Written alike, heard alike, or one is a short form of the other. */
  boolean isAlike(NameWord other) {
    return spellings()
            .anyMatch(
                one ->
                    other
                        .spellings()
                        .anyMatch(next -> Names.close(one, next) || isHeard(one, next)))
        || !Collections.disjoint(Nicknames.of(plain), Nicknames.of(other.plain));
  }

  private static boolean isHeard(String one, String other) {
    return !Collections.disjoint(SpanishSound.of(one), SpanishSound.of(other))
        || (!Collections.disjoint(Sounds.english(one), Sounds.english(other))
            && Names.distance(one, other) <= Math.max(one.length(), other.length()) / 2);
  }
}
