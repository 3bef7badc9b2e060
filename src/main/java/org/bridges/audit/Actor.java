package org.bridges.audit;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who did something.
 *
 * @param name user name, {@code partner:CODE}, {@code public} or {@code system}
 * @param roles role codes, separated by commas; empty for partners and the public
 */
public record Actor(String name, String roles) {

  /** Somebody on the open pages: nobody knows who. */
  public static final Actor PUBLIC = new Actor("public", "");

  /** The application itself. */
  public static final Actor SYSTEM = new Actor("system", "");

  private static final String PARTNER = "partner:";

  /** A partner agency behind its link. */
  public static Actor partner(String agencyCode) {
    return new Actor(PARTNER + agencyCode, "");
  }

  /** Who is signed in. */
  public static Actor of(@Nullable Authentication person) {
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      return PUBLIC;
    }
    var roles =
        person.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(name -> name != null && name.startsWith("ROLE_"))
            .map(name -> name.substring("ROLE_".length()))
            .sorted()
            .collect(Collectors.joining(","));
    return new Actor(person.getName(), roles);
  }

  /** Who is signed in on this thread. */
  public static Actor current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** The code of the partner agency; null for everybody else. */
  public @Nullable String agencyCode() {
    return name.startsWith(PARTNER) ? name.substring(PARTNER.length()) : null;
  }
}
