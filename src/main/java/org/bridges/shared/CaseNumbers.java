package org.bridges.shared;

import java.security.SecureRandom;

/**
 * Short random numbers that a referral gets at its arrival and its case keeps. They say nothing
 * about the person, are easy to read aloud (no vowels, no 0/O, 1/I), and stay inside the office.
 */
public final class CaseNumbers {

  private static final String ALPHABET = "23456789BCDFGHJKMNPQRTVWXY";
  private static final SecureRandom RANDOM = new SecureRandom();

  private CaseNumbers() {}

  /** A new number like {@code K7M-4QX2}; uniqueness is kept by the table that stores it. */
  public static String next() {
    return random(3) + "-" + random(4);
  }

  /** So many random letters and digits of the same alphabet. */
  public static String random(int length) {
    var text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
