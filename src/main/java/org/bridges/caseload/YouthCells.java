package org.bridges.caseload;

import static org.bridges.caseload.Column.*;

import java.util.Locale;
import org.bridges.youth.NewYouth;
import org.bridges.youth.SafeContact;
import org.jspecify.annotations.Nullable;

/** Reads who the youth is, and how she or he is reached safely. */
final class YouthCells {

  private static final int NAME_LENGTH = 120;
  private static final int MOST_NAMES = 10;
  private static final int OLDEST = 120;

  private YouthCells() {}

  /** Whom a safe way reaches. */
  private enum Who {
    YOUTH,
    GUARDIAN
  }

  /** How it reaches. */
  private enum Method {
    PHONE,
    EMAIL,
    IN_PERSON
  }

  static NewYouth youth(Cells cells) {
    var others = cells.parts(OTHER_NAMES);
    if (others.size() > MOST_NAMES || others.stream().anyMatch(one -> one.length() > NAME_LENGTH)) {
      cells.wrong(OTHER_NAMES, "holds more than ten names, or a very long one: shorten it");
    }
    cells.text(OTHER_NAMES, Cells.LONG);
    return new NewYouth(
        cells.text(NAME, NAME_LENGTH),
        others,
        cells.past(BIRTH_DATE),
        age(cells),
        false,
        language(cells),
        null);
  }

  private static @Nullable Integer age(Cells cells) {
    var text = cells.text(AGE, Cells.SHORT);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > OLDEST) {
      cells.wrong(AGE, "needs whole years from 0 to " + OLDEST);
      return null;
    }
    return Integer.valueOf(text);
  }

  private static @Nullable String language(Cells cells) {
    var code = cells.text(LANGUAGE, Cells.SHORT);
    if (code != null && !code.matches("[A-Za-z]{2,3}")) {
      cells.wrong(LANGUAGE, "needs a code of two letters, as en or es");
    }
    return code == null ? null : code.toLowerCase(Locale.ROOT);
  }

  static @Nullable SafeContact contact(Cells cells) {
    var method = cells.code(CONTACT_METHOD, Method.class);
    var value = cells.text(SAFE_CONTACT, Cells.SHORT);
    var note = cells.text(CONTACT_NOTE, Cells.SHORT);
    var who = cells.code(CONTACT_WHO, Who.class);
    var mayLeave = cells.yes(MAY_LEAVE_MESSAGE);
    if (method == null) {
      if (value != null || note != null) {
        cells.wrong(CONTACT_METHOD, "is empty: say how the safe way is used");
      }
      return null;
    }
    if (value == null && method != Method.IN_PERSON) {
      cells.wrong(SAFE_CONTACT, "is empty: write the number or the address");
    }
    return new SafeContact(
        (who == null ? Who.YOUTH : who).name(), method.name(), value, note, mayLeave);
  }
}
