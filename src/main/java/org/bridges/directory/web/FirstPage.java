package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bridges.directory.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person comes after signing in: the page that was asked for, else that of the role. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    if (has(person, Role.OPERATOR)) {
      return "/flow";
    }
    return has(person, Role.AUDITOR) ? "/cases" : "/work";
  }

  private static boolean has(Authentication person, Role role) {
    var authority = "ROLE_" + role.name();
    return person.getAuthorities().stream().anyMatch(one -> authority.equals(one.getAuthority()));
  }
}
