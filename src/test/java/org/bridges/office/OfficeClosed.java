package org.bridges.office;

/** Why the office cannot open here, in words for whoever started it. */
public final class OfficeClosed extends RuntimeException {

  OfficeClosed(String words) {
    super(words);
  }

  OfficeClosed(String words, Throwable cause) {
    super(words, cause);
  }
}
