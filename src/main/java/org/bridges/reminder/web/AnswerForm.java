package org.bridges.reminder.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.PartnerAnswer;
import org.jspecify.annotations.Nullable;

/** What the partner's form sent, checked before anything is done with it. */
public record AnswerForm(
    @Nullable String answer, @Nullable String reason, @Nullable String to, @Nullable String note) {

  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_NAME = 120;

  /** Answers that say who, to the text that asks for it. */
  private static final Map<String, String> NAMES_SOMEBODY =
      Map.of("HAND_OVER", "error.to", "SUBSTITUTE", "error.instead");

  /** An empty form. */
  static AnswerForm empty() {
    return new AnswerForm(null, null, null, null);
  }

  /** Field to error key, in the order of the page; empty when the answer can be taken. */
  Map<String, String> problems(ItemForm form) {
    var found = new LinkedHashMap<String, String>();
    if (answer == null || !form.answers().contains(answer)) {
      found.put("answer", "error.answer");
    }
    if (!text(reason).isEmpty() && !form.reasons().contains(reason)) {
      found.put("reason", "error.reason-unknown");
    }
    if (isNo(text(answer)) && text(reason).isEmpty()) {
      found.put("reason", "error.reason");
    }
    if (NAMES_SOMEBODY.containsKey(text(answer)) && text(to).isEmpty()) {
      found.put("to", String.valueOf(NAMES_SOMEBODY.get(text(answer))));
    }
    check(found, "to", to, LONGEST_NAME, "error.to-long");
    check(found, "note", note, LONGEST_NOTE, "error.note");
    return found;
  }

  /** The answer as the modules take it; fields that do not belong to it are left out. */
  PartnerAnswer toAnswer() {
    var code = text(answer);
    var takesReason = code.equals("NOT_YET") || isNo(code);
    return new PartnerAnswer(
        code,
        takesReason ? orNull(reason) : null,
        NAMES_SOMEBODY.containsKey(code) ? orNull(to) : null,
        orNull(note));
  }

  private static boolean isNo(String code) {
    return code.equals("DECLINE") || code.equals("REJECT") || code.equals("NO_ADVOCATE");
  }

  private static void check(
      Map<String, String> found, String field, @Nullable String sent, int longest, String key) {
    var text = text(sent);
    if (text.codePointCount(0, text.length()) > longest) {
      found.putIfAbsent(field, key);
    } else if (text.chars().anyMatch(AnswerForm::isControl)) {
      found.putIfAbsent(field, "error.text");
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\r';
  }

  private static @Nullable String orNull(@Nullable String sent) {
    return text(sent).isEmpty() ? null : text(sent);
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent.strip();
  }

  /** Never shows what the partner wrote. */
  @Override
  public String toString() {
    return "AnswerForm[" + answer + "]";
  }
}
