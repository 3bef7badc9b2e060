package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person begins who signed in without asking for a page: where the role has work. */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

  private static final Set<String> WORKERS =
      Set.of("ROLE_COORDINATOR", "ROLE_FAMILY", "ROLE_ADVOCATE", "ROLE_MANAGER");

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    var roles = AuthorityUtils.authorityListToSet(person.getAuthorities());
    if (roles.stream().anyMatch(WORKERS::contains)) {
      return "/work";
    }
    return roles.contains("ROLE_AUDITOR") ? "/audit" : "/flow";
  }
}
