package org.bridges.shared;

/** The thing exists, but what was asked is not possible in its present state (409). */
public final class WrongState extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code a short reason code
   * @param message what happened and what to do, without personal data
   */
  public WrongState(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The reason code. */
  public String code() {
    return code;
  }
}
