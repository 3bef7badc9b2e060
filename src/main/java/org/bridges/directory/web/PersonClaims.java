package org.bridges.directory.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.directory.ProviderPerson;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;

/** Reads who somebody is from what the provider signed and what it tells when asked. */
final class PersonClaims {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 254;

  private final SignInSettings settings;

  PersonClaims(SignInSettings settings) {
    this.settings = settings;
  }

  ProviderPerson read(OidcIdToken token, @Nullable OidcUserInfo info) {
    var claims = new HashMap<String, Object>(info == null ? Map.of() : info.getClaims());
    claims.putAll(token.getClaims()); // what is signed wins
    var locale = text(claims, "locale", 20);
    return new ProviderPerson(
        token.getIssuer().toString(),
        token.getSubject(),
        text(claims, settings.userNameClaim(), LONGEST_NAME),
        text(claims, "name", LONGEST_NAME),
        address(claims),
        roles(groups(claims)),
        locale != null && locale.startsWith("es"));
  }

  private static @Nullable String address(Map<String, Object> claims) {
    var sent = text(claims, "email", LONGEST_ADDRESS);
    var confirmed = !Boolean.FALSE.equals(claims.get("email_verified"));
    return sent != null && confirmed && Registry.isAddress(sent) ? sent : null;
  }

  private List<Role> roles(Set<String> groups) {
    return Stream.of(Role.values())
        .filter(
            role ->
                settings.roles().getOrDefault(role, List.of()).stream().anyMatch(groups::contains))
        .toList();
  }

  private Set<String> groups(Map<String, Object> claims) {
    Object found = claims.get(settings.groupsClaim());
    if (found == null) {
      found = claims;
      for (var step : settings.groupsClaim().split("\\.")) {
        found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
      }
    }
    return switch (found) {
      case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toSet());
      case String one -> Set.of(one);
      case null, default -> Set.of();
    };
  }

  private static @Nullable String text(Map<String, Object> claims, String name, int longest) {
    if (!(claims.get(name) instanceof String text)) {
      return null;
    }
    var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.isEmpty() || clean.length() > longest ? null : clean;
  }
}
