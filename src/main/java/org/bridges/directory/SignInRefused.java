package org.bridges.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;

/** The provider knows the person, and the office does not let them in. */
public final class SignInRefused extends AccountStatusException {

  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final @Nullable String username;

  SignInRefused(Reason reason, @Nullable String username) {
    super(reason.name());
    this.reason = reason;
    this.username = username;
  }

  /** Why somebody does not get in. */
  public enum Reason {
    /** None of the person's groups gives a role. */
    NO_ROLE,
    /** The operator took the person out of the directory. */
    DEACTIVATED,
    /** Somebody else has this user name here. */
    NAME_TAKEN,
    /** The user name that was sent is none that the office can use. */
    NAME_UNUSABLE
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Whose account it is in the directory; null when it is nobody's. */
  public @Nullable String username() {
    return username;
  }
}
