package org.bridges.directory;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up who signs in. */
@Service
class StaffLogin implements UserDetailsService {

  private final StaffMembers staff;
  private final SignInGuard guard;

  StaffLogin(StaffMembers staff, SignInGuard guard) {
    this.staff = staff;
    this.guard = guard;
  }

  @Override
  @Transactional(readOnly = true)
  public UserDetails loadUserByUsername(String username) {
    var person =
        staff
            .findByUsername(username)
            .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    return User.withUsername(username)
        .password(person.passwordHash())
        .roles(person.roles().stream().map(Role::name).toArray(String[]::new))
        .disabled(!person.isActive())
        .accountLocked(guard.isClosed(username))
        .build();
  }
}
