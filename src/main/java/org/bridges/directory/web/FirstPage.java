package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.bridges.directory.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person begins who signed in without asking for a page: where the role has work. */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    var hasTasks =
        Stream.of(Role.values())
            .anyMatch(role -> role.group().isPresent() && role.isHeldBy(person));
    if (hasTasks) {
      return "/work";
    }
    return Role.AUDITOR.isHeldBy(person) ? "/audit" : "/flow";
  }
}
