package org.bridges.youth;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Compares names as people write them: accents, case and typing slips do not count. */
final class Names {

  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "las", "los", "el", "da", "do", "dos", "van", "von", "san");
  private static final int SHORT = 4;
  private static final int LONG = 8;

  private Names() {}

  /** Lower case, without marks and punctuation. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The words of a name, single letters left out where there are longer ones. */
  static List<String> words(String name) {
    var all = Stream.of(plain(name).split(" ")).filter(word -> !word.isEmpty()).toList();
    var long2 = all.stream().filter(word -> word.length() > 1).toList();
    return long2.isEmpty() ? all : long2;
  }

  /**
   * The words that tell people apart, in order: particles as in "de la Cruz" go with the word that
   * follows, so that it reads the same when somebody writes it in one.
   */
  static List<NameWord> telling(String name) {
    var found = new ArrayList<NameWord>();
    var before = new StringBuilder();
    for (var word : plain(name).split(" ")) {
      if (word.length() == 1 || PARTICLES.contains(word)) {
        before.append(word);
      } else {
        found.add(new NameWord(word, before + word));
        before.setLength(0);
      }
    }
    return found.isEmpty()
        ? words(name).stream().map(word -> new NameWord(word, word)).toList()
        : List.copyOf(found);
  }

  /** Equal, or apart by a typing slip: one letter, two in a long word. */
  static boolean close(String one, String other) {
    var shorter = Math.min(one.length(), other.length());
    var allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
    return one.equals(other) || (allowed > 0 && distance(one, other) <= allowed);
  }

  /** Whether some word of the one is close to some word of the other. */
  static boolean shareWord(List<String> one, List<String> other) {
    return one.stream()
        .flatMap(name -> words(name).stream())
        .anyMatch(
            word ->
                other.stream()
                    .flatMap(name -> words(name).stream())
                    .anyMatch(next -> close(word, next)));
  }

  /** Whether some whole name of the one is close to some whole name of the other. */
  static boolean shareName(List<String> one, List<String> other) {
    return one.stream()
        .map(Names::plain)
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> other.stream().map(Names::plain).anyMatch(next -> close(name, next)));
  }

  /** Whether two whole names are written or sound alike, in whatever order the words are. */
  static boolean areAlike(String one, String other) {
    return areAlike(telling(one), telling(other));
  }

  /** Each word of the shorter name, two at least, has one of its own in the longer one. */
  static boolean areAlike(List<NameWord> one, List<NameWord> other) {
    var shorter = one.size() <= other.size() ? one : other;
    var left = new ArrayList<>(one.size() <= other.size() ? other : one);
    if (shorter.isEmpty() || (shorter.size() < 2 && left.size() > 1)) {
      return false;
    }
    return shorter.stream()
        .allMatch(
            word ->
                left.stream().filter(word::isAlike).findFirst().filter(left::remove).isPresent());
  }

  /** Letters to insert, delete, replace or swap with their neighbour. */
  static int distance(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (int at = 0; at <= one.length(); at++) {
      for (int to = 0; to <= other.length(); to++) {
        rows[at][to] = at == 0 || to == 0 ? at + to : cheapest(rows, one, other, at, to);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cheapest(int[][] rows, String one, String other, int at, int to) {
    var replaced = one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1;
    var best =
        Math.min(rows[at - 1][to - 1] + replaced, 1 + Math.min(rows[at - 1][to], rows[at][to - 1]));
    var swapped =
        at > 1
            && to > 1
            && one.charAt(at - 1) == other.charAt(to - 2)
            && one.charAt(at - 2) == other.charAt(to - 1);
    return swapped ? Math.min(best, 1 + rows[at - 2][to - 2]) : best;
  }
}
