package org.bridges.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bridges.shared.web.FieldProblem;
import org.bridges.shared.web.Invalid;
import org.springframework.context.MessageSource;

/** Everything that is wrong with one referral, in the writer's language. */
final class Faults {

  private static final int MOST = 50;

  private final MessageSource messages;
  private final Locale locale;
  private final List<FieldProblem> found = new ArrayList<>();

  Faults(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  void add(String field, String code, Object... details) {
    if (found.size() < MOST) {
      var message = messages.getMessage("field." + code, details, locale);
      found.add(new FieldProblem(field, code, message));
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Invalid(found);
    }
  }
}
