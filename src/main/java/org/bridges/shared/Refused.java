package org.bridges.shared;

/**
 * A "no" that the business knows: the answer cannot be taken as it is, and the reason has a code. A
 * page shows it beside the form (422); a worker raises the BPMN error {@code REFUSED} with it,
 * which leads back to the task.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code one of the refusal codes of the step's form
   * @param message what to do, in plain words, without personal data
   */
  public Refused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The refusal code, as the models and forms know it. */
  public String code() {
    return code;
  }
}
