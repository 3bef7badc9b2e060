package org.bridges.shared;

/** What was asked for does not exist, or not for the one who asks (404). */
public final class Missing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind of thing, as "case"; never an id or a name
   */
  public Missing(String what) {
    super("There is no such " + what + ".");
  }
}
