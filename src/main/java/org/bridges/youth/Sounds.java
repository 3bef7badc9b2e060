package org.bridges.youth;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a word sounds to an English ear: both codes of Double Metaphone. */
final class Sounds {

  private Sounds() {}

  /** The primary and the alternate code; empty for a word of another script. */
  static Set<String> english(String word) {
    var sound = new DoubleMetaphone();
    var codes = new HashSet<String>();
    for (var isAlternate : new boolean[] {false, true}) {
      var code = sound.doubleMetaphone(word, isAlternate);
      if (code != null && !code.isEmpty()) {
        codes.add(code);
      }
    }
    return codes;
  }
}
