package org.bridges.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the provider says has signed in.
 *
 * @param issuer the provider's address, as in its tokens
 * @param subject the provider's own unchanging id of the person
 * @param username the name to bind the person to at the first sign-in; null when none was sent
 * @param displayName the name that people say; null when none was sent
 * @param email a confirmed address; null when none was sent
 * @param roles what the person's groups give
 * @param spanish whether the person prefers Spanish
 */
public record ProviderPerson(
    String issuer,
    String subject,
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String email,
    List<Role> roles,
    boolean spanish) {

  /** Never shows who it is. */
  @Override
  public String toString() {
    return "ProviderPerson";
  }
}
