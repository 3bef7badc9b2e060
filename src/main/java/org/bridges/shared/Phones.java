package org.bridges.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One spelling for a phone number, however it was written; what was written is kept as it is. */
public final class Phones {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final int HOME = 1;

  private Phones() {}

  /**
   * A number that can be called.
   *
   * @param link address of a call, as {@code tel:+1-210-555-0134;ext=7}
   * @param words as people in Texas write it, as {@code (210) 555-0134 ext. 7}
   */
  public record Call(String link, String words) {}

  /** The number as {@code +12105550134}, empty for what is none; an extension is left out. */
  public static Optional<String> normalised(String written) {
    return read(written).map(number -> LIBRARY.format(number, PhoneNumberFormat.E164));
  }

  /** How to call what was written; null where it is no number. */
  public static @Nullable Call call(@Nullable String written) {
    return written == null ? null : read(written).map(Phones::call).orElse(null);
  }

  private static Call call(PhoneNumber number) {
    var format =
        number.getCountryCode() == HOME
            ? PhoneNumberFormat.NATIONAL
            : PhoneNumberFormat.INTERNATIONAL;
    return new Call(
        LIBRARY.format(number, PhoneNumberFormat.RFC3966), LIBRARY.format(number, format));
  }

  private static Optional<PhoneNumber> read(String written) {
    try {
      var number = LIBRARY.parse(written, "US");
      return LIBRARY.isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }
}
