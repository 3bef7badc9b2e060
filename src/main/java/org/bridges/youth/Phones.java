package org.bridges.youth;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** One spelling for a phone number, however it was written. */
final class Phones {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private Phones() {}

  /** The number as {@code +12105550134}, empty for what is none; an extension is left out. */
  static Optional<String> normalised(String written) {
    try {
      var number = LIBRARY.parse(written, "US");
      return LIBRARY.isPossibleNumber(number)
          ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }
}
