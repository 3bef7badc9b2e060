package org.bridges.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows about one of its forms. Every bean of this type is used; a form without one
 * has no options, checks or text of its own.
 */
public interface TaskStep {

  /** Id of the Camunda Form. */
  String formId();

  /** Display data of the form, as the options of a select under its {@code valuesKey}. */
  default Map<String, Object> formData(OpenTask task) {
    return Map.of();
  }

  /** The box for free text beside the form, where the step has one. */
  default Optional<NotePrompt> note(OpenTask task) {
    return Optional.empty();
  }

  /** Path of a fragment with more of the case, shown beside the form, where the step has one. */
  default Optional<String> aside(OpenTask task) {
    return Optional.empty();
  }

  /**
   * Looks at the answers before anything is completed.
   *
   * @throws Refused with a refusal code of the form: the page shows it, nothing is stored
   */
  default void check(OpenTask task, Map<String, Object> values) {}

  /** The same with the free text, for steps whose text is needed only with some answers. */
  default void check(OpenTask task, Answer answer) {
    check(task, answer.values());
  }

  /** Stores what may not enter the engine, before the task is completed. */
  default void save(OpenTask task, Answer answer) {}

  /** An answer as text, null when it was not given. */
  static @Nullable String text(Map<String, Object> values, String key) {
    var value = values.get(key);
    return value == null ? null : value.toString();
  }

  /**
   * An answer as a moment, null when it was not given.
   *
   * @throws java.time.DateTimeException when it is no ISO date-time
   */
  static @Nullable Instant moment(Map<String, Object> values, String key, OfficeTime time) {
    var written = text(values, key);
    return written == null ? null : time.parse(written);
  }

  /**
   * What a person sent.
   *
   * @param values answers of the form, only keys of visible fields
   * @param note the free text, null when empty
   * @param user user name of the person
   */
  record Answer(Map<String, Object> values, @Nullable String note, String user) {}

  /**
   * The free-text box beside a form.
   *
   * @param label what to write, in plain words
   * @param required whether the step cannot be completed without it
   */
  record NotePrompt(String label, boolean required) {}
}
