package org.bridges.directory.web;

import java.util.Collection;
import java.util.Map;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who signed in at the provider, under the directory's user name and with the directory's roles.
 * The token is kept for signing out there.
 */
final class OfficePerson implements OidcUser, java.io.Serializable {

  private static final long serialVersionUID = 1L;
  private final String username;
  private final Collection<GrantedAuthority> roles;
  private final OidcIdToken token;

  OfficePerson(StaffView person, OidcIdToken token) {
    this.username = person.username();
    this.roles =
        AuthorityUtils.createAuthorityList(person.roles().stream().map(Role::authority).toList());
    this.token = token;
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles;
  }

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  @Override
  public OidcUserInfo getUserInfo() {
    return new OidcUserInfo(Map.of("sub", token.getSubject()));
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }

  @Override
  public String toString() {
    return username;
  }
}
