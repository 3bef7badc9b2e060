package org.bridges.worklist.web;

import java.util.List;
import java.util.stream.Stream;
import org.bridges.shared.Group;
import org.springframework.security.core.Authentication;

/** Which candidate groups a signed-in person belongs to. */
final class Roles {

  private Roles() {}

  static List<String> groups(Authentication person) {
    return Stream.of(Group.values()).filter(group -> isIn(person, group)).map(Group::code).toList();
  }

  static boolean isIn(Authentication person, Group group) {
    var role =
        switch (group) {
          case COORDINATORS -> "ROLE_COORDINATOR";
          case FAMILY_COORDINATORS -> "ROLE_FAMILY";
          case ADVOCATES -> "ROLE_ADVOCATE";
          case MANAGERS -> "ROLE_MANAGER";
        };
    return person.getAuthorities().stream().anyMatch(one -> role.equals(one.getAuthority()));
  }
}
