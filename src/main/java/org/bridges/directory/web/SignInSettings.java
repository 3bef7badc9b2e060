package org.bridges.directory.web;

import java.util.List;
import java.util.Map;
import org.bridges.directory.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider's claims mean here.
 *
 * @param userNameClaim the claim that names the account of the directory at the first sign-in
 * @param groupsClaim the claim with the person's groups; dots lead into nested claims
 * @param roles role to the groups that give it; a group that stands nowhere gives nothing
 */
@ConfigurationProperties("bridges.sign-in")
record SignInSettings(
    @DefaultValue("preferred_username") String userNameClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue Map<Role, List<String>> roles) {

  SignInSettings {
    if (roles.containsKey(Role.PARTNER_SYSTEM)) {
      throw new IllegalArgumentException("No group makes a person a partner's computer");
    }
  }
}
