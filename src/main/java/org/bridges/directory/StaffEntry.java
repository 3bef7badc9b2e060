package org.bridges.directory;

import java.util.List;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * What the operator writes into the directory about one of our people.
 *
 * @param password a new password in the clear, or null to keep the one that is stored
 * @param agencyCode the partner agency whose advocate the person is; null for the office's own
 * @param phone number at work; null leaves the one that is known
 */
public record StaffEntry(
    String username,
    String displayName,
    @Nullable String email,
    @Nullable String password,
    List<Role> roles,
    List<County> counties,
    List<String> languages,
    @Nullable String agencyCode,
    boolean active,
    @Nullable String phone) {

  /** Somebody whose number at work stays as it is. */
  public StaffEntry(
      String username,
      String displayName,
      @Nullable String email,
      @Nullable String password,
      List<Role> roles,
      List<County> counties,
      List<String> languages,
      @Nullable String agencyCode,
      boolean active) {
    this(
        username,
        displayName,
        email,
        password,
        roles,
        counties,
        languages,
        agencyCode,
        active,
        null);
  }

  /** One of the office's own people, of no partner agency. */
  public StaffEntry(
      String username,
      String displayName,
      @Nullable String email,
      @Nullable String password,
      List<Role> roles,
      List<County> counties,
      List<String> languages,
      boolean active) {
    this(username, displayName, email, password, roles, counties, languages, null, active);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "StaffEntry[" + username + "]";
  }
}
