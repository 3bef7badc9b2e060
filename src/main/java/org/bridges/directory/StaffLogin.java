package org.bridges.directory;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up whose password is sent. Where people sign in at a provider, only accounts that no person
 * signs in with are found, and they may do nothing a person's role may.
 */
@Service
class StaffLogin implements UserDetailsService {

  private final StaffMembers staff;
  private final SignInGuard guard;
  private final SignInWay way;

  StaffLogin(StaffMembers staff, SignInGuard guard, SignInWay way) {
    this.staff = staff;
    this.guard = guard;
    this.way = way;
  }

  @Override
  @Transactional(readOnly = true)
  public UserDetails loadUserByUsername(String username) {
    if (guard.isClosed(username)) {
      // whether the name exists is not looked up, and no password is worked at
      return User.withUsername(username).password("").accountLocked(true).build();
    }
    var person =
        staff
            .findByUsername(username)
            .filter(found -> found.passwordHash() != null)
            .filter(found -> !way.atProvider() || found.signsInByPasswordOnly())
            .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    return User.withUsername(username)
        .password(String.valueOf(person.passwordHash()))
        .roles(roles(person))
        .disabled(!person.isActive())
        .build();
  }

  private String[] roles(StaffMember person) {
    return person.roles().stream()
        .filter(role -> !way.atProvider() || role.mayHavePassword())
        .map(Role::name)
        .toArray(String[]::new);
  }
}
