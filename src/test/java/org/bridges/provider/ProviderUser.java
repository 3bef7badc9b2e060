package org.bridges.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the provider knows. The password is the login.
 *
 * @param login what is typed at the provider, and the provider's own id of the person
 * @param username the user name that the provider tells
 * @param name what people say
 * @param email an address, or null when the provider tells none
 * @param groups the groups that the provider tells
 */
public record ProviderUser(
    String login, String username, String name, @Nullable String email, List<String> groups) {

  /** Somebody of these groups; the login is "id-" and the name. */
  public static ProviderUser of(String username, String... groups) {
    return new ProviderUser(
        "id-" + username,
        username,
        "Invented " + username,
        username + "@idp.example",
        List.of(groups));
  }

  ProviderUser inGroups(String... changed) {
    return new ProviderUser(login, username, name, email, List.of(changed));
  }
}
