package org.bridges.worklist.web;

import java.util.List;
import java.util.stream.Stream;
import org.bridges.directory.Role;
import org.bridges.shared.Group;
import org.springframework.security.core.Authentication;

/** Which candidate groups a signed-in person belongs to. */
final class Roles {

  private Roles() {}

  static List<String> groups(Authentication person) {
    return Stream.of(Role.values())
        .filter(role -> has(person, role))
        .flatMap(role -> role.group().stream())
        .map(Group::code)
        .toList();
  }

  private static boolean has(Authentication person, Role role) {
    var authority = "ROLE_" + role.name();
    return person.getAuthorities().stream().anyMatch(one -> authority.equals(one.getAuthority()));
  }
}
