package org.bridges.youth;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a word sounds to a Spanish ear, where Double Metaphone hears English (b and v, ll and y, s, z
 * and soft c, mute h, qu and k, j, x and soft g). A letter that is heard in two ways gives two
 * keys.
 */
final class SpanishSound {

  private SpanishSound() {}

  /**
   * The keys of a word.
   *
   * @param word lower case, without marks; of another script it is its own key
   */
  static Set<String> of(String word) {
    var one = word.replaceAll("ph", "f").replaceAll("th", "t").replaceAll("sc?h", "ch");
    var mute = one.replaceAll("(?<!c)h", "");
    var heard = new LinkedHashSet<String>();
    heard.add(plain(mute));
    heard.add(plain(one.replaceAll("(?<!c)h", "j")));
    heard.add(plain(mute.replaceAll("^(?:j|x)", "y")));
    heard.add(plain(mute.replaceAll("x", "s")));
    heard.remove("");
    return heard;
  }

  private static String plain(String word) {
    return word.replaceAll("ll|y(?=[aeiou])|^i(?=[aeou])", "Y")
        .replaceAll("y", "i")
        .replaceAll("qu(?=[ei])|q|ck", "k")
        .replaceAll("c(?=[ei])|z", "s")
        .replaceAll("ch", "C")
        .replaceAll("c", "k")
        .replaceAll("gu(?=[ei])", "G")
        .replaceAll("g(?=[ei])|x", "j")
        .replaceAll("G", "g")
        .replaceAll("v", "b")
        .replaceAll("w", "u")
        .replaceAll("n(?=[bp])", "m")
        .replaceAll("tl$", "l")
        .replaceAll("^es(?=[bCdfgjklmnpqrt])", "s")
        .replaceAll("(.)\\1+", "$1");
  }
}
