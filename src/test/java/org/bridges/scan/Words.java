package org.bridges.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes a text apart into what can be compared: words in lower case without accents, phone numbers
 * as ten digits, days as ISO dates, e-mail addresses.
 *
 * <p>A word ends where letters end. In a code, as an id or a secret (letters beside digits, or more
 * than thirty signs at a stretch), only runs of six letters and more are words: shorter ones come
 * by chance, and so does any run of the letters of hexadecimal digits.
 */
final class Words {

  private static final int SHORTEST_IN_CODE = 6;
  private static final int LONGEST_PLAIN = 30;
  private static final int PHONE = 10;
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]{60,}+={0,2}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d).*");

  private final String text;
  private final Consumer<String> hearer;

  private Words(String text, Consumer<String> hearer) {
    this.text = text;
    this.hearer = hearer;
  }

  /** Hands on everything in the text that can be compared. */
  static void each(String text, Consumer<String> hearer) {
    var plain = text.contains("\\u") ? ESCAPED.matcher(text).replaceAll(Words::sign) : text;
    new Words(BASE_64.matcher(plain).replaceAll(coded -> decoded(coded.group(), hearer)), hearer)
        .read();
  }

  /**
   * A text that was wrapped for transport is heard unwrapped, as a deployed model; what is no text
   * inside, as the hash of a secret, stays a code.
   */
  private static String decoded(String coded, Consumer<String> hearer) {
    try {
      var inside = ByteBuffer.wrap(Base64.getDecoder().decode(coded));
      each(StandardCharsets.UTF_8.newDecoder().decode(inside).toString(), hearer);
      return " ";
    } catch (IllegalArgumentException | CharacterCodingException noText) {
      return coded;
    }
  }

  private static String sign(MatchResult escaped) {
    var sign = (char) Integer.parseInt(escaped.group(1), 16);
    return Character.isLetterOrDigit(sign) ? String.valueOf(sign) : " ";
  }

  private void read() {
    var at = 0;
    while (at < text.length()) {
      var sign = text.charAt(at);
      if (sign == '\\') {
        at += 2; // a line break inside a quoted text is a letter there
      } else if (isWordSign(sign)) {
        at = chunk(at);
      } else {
        if (sign == '@') {
          address(at);
        }
        at++;
      }
    }
    numbers();
  }

  private int chunk(int from) {
    var to = from;
    var hasDigit = false;
    while (to < text.length() && (isWordSign(text.charAt(to)) || isJoint(to))) {
      hasDigit |= Character.isDigit(text.charAt(to));
      to++;
    }
    var shortest = hasDigit || to - from > LONGEST_PLAIN ? SHORTEST_IN_CODE : 2;
    runs(from, to, shortest);
    return to;
  }

  private void runs(int from, int to, int shortest) {
    var begin = from;
    for (int at = from; at <= to; at++) {
      if (at == to || !isLetter(text.charAt(at))) {
        var isLong = at - begin >= shortest;
        if (isLong && !(shortest == SHORTEST_IN_CODE && isHexadecimal(begin, at))) {
          hearer.accept(plain(text.substring(begin, at)));
        }
        begin = at + 1;
      }
    }
  }

  private boolean isHexadecimal(int from, int to) {
    return text.substring(from, to).chars().allMatch(sign -> Character.digit(sign, 16) >= 0);
  }

  private void address(int at) {
    var from = at;
    while (from > 0 && isAddressSign(text.charAt(from - 1))) {
      from--;
    }
    var to = at + 1;
    while (to < text.length() && isAddressSign(text.charAt(to))) {
      to++;
    }
    if (from < at && to > at + 1) {
      hearer.accept(text.substring(from, to).toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
    }
  }

  private void numbers() {
    var at = 0;
    while (at < text.length()) {
      var isStart =
          Character.isDigit(text.charAt(at))
              && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
      at = isStart ? number(at) : at + 1;
    }
  }

  /** Reads from a digit on; answers where to go on. */
  private int number(int from) {
    var rest = text.substring(from, Math.min(text.length(), from + 36));
    if (UUID.matcher(rest).lookingAt()) {
      return from + 36;
    }
    if (DAY.matcher(rest).lookingAt()) {
      hearer.accept(rest.substring(0, 10));
      return from + 10;
    }
    var digits = new StringBuilder();
    var at = from;
    var gap = 0;
    while (at < text.length() && gap < 3 && digits.length() <= PHONE + 1) {
      var sign = text.charAt(at);
      if (Character.isDigit(sign)) {
        digits.append(sign);
        gap = 0;
      } else if (" .()-".indexOf(sign) >= 0) {
        gap++;
      } else {
        break;
      }
      at++;
    }
    phone(digits);
    return Math.max(at, from + 1);
  }

  private void phone(StringBuilder digits) {
    if (digits.length() == PHONE + 1 && digits.charAt(0) == '1') {
      digits.deleteCharAt(0);
    }
    if (digits.length() == PHONE && digits.charAt(0) > '1') {
      hearer.accept(digits.toString());
    }
  }

  /** A word as it is compared. */
  static String plain(String word) {
    var isAscii = word.chars().allMatch(sign -> sign < 128);
    var spelled =
        isAscii ? word : Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return spelled.toLowerCase(Locale.ROOT);
  }

  private static boolean isWordSign(char sign) {
    return isLetter(sign) || Character.isDigit(sign) || sign == '_';
  }

  private static boolean isLetter(char sign) {
    return Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  private boolean isJoint(int at) {
    return text.charAt(at) == '-';
  }

  private static boolean isAddressSign(char sign) {
    return Character.isLetterOrDigit(sign) || "._+-".indexOf(sign) >= 0;
  }
}
