package org.bridges.scan;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words by which somebody of the fixtures is known. The rule: every word of a name that has
 * three letters, every phone number, birth date and e-mail address; of stories and notes each word
 * of five letters and more that the product itself never uses. Left out are the words of the
 * neutral list.
 */
final class PersonalWords {

  private static final String FIRST_DAY_OF_THE_WORK = "2025-01-01";
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_IN_STORY = 5;

  private final Set<String> words = new TreeSet<>();
  private final Collection<String> usedByTheProduct;
  private final Collection<String> neutral;

  PersonalWords(Collection<String> usedByTheProduct, Collection<String> neutral) {
    this.usedByTheProduct = usedByTheProduct;
    this.neutral = neutral;
  }

  /** What is said of a person, and what of it is looked for. */
  enum Kind {
    NAME,
    NUMBER,
    DAY,
    STORY
  }

  void add(Kind kind, @Nullable String said) {
    if (said != null) {
      Words.each(
          said,
          word -> {
            if (isPersonal(kind, word) && !neutral.contains(word)) {
              words.add(word);
            }
          });
    }
  }

  Set<String> all() {
    return words;
  }

  private boolean isPersonal(Kind kind, String word) {
    if (isNumber(word) || word.contains("@")) {
      return !isDayOfTheWork(word);
    }
    return switch (kind) {
      case NAME -> word.length() >= SHORTEST_NAME;
      case STORY -> word.length() >= SHORTEST_IN_STORY && !usedByTheProduct.contains(word);
      case NUMBER, DAY -> false;
    };
  }

  /** A meeting or the opening of a case: moments of these go everywhere, births lie before. */
  private static boolean isDayOfTheWork(String word) {
    return isNumber(word)
        && word.matches("\\d{4}-\\d{2}-\\d{2}")
        && word.compareTo(FIRST_DAY_OF_THE_WORK) >= 0;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
