package org.bridges.shared;

import org.jspecify.annotations.Nullable;

/**
 * A "no" that the business knows: the answer cannot be taken as it is, and the reason has a code. A
 * page shows it beside the form (422); a worker raises the BPMN error {@code REFUSED} with it,
 * which leads back to the task.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String code;
  private final @Nullable String field;

  /**
   * @param code one of the refusal codes of the step's form
   * @param message what to do, in plain words, without personal data
   */
  public Refused(String code, String message) {
    this(code, null, message);
  }

  /**
   * @param field what a client has to correct, where it is one field
   */
  public Refused(String code, @Nullable String field, String message) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** The refusal code, as the models and forms know it. */
  public String code() {
    return code;
  }

  /** The field that has to be corrected, where it is one. */
  public @Nullable String field() {
    return field;
  }
}
