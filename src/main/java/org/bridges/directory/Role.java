package org.bridges.directory;

import java.util.Optional;
import org.bridges.shared.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** What a person, or the API client, may do; the first four are candidate groups as well. */
public enum Role {
  COORDINATOR(Group.COORDINATORS),
  FAMILY(Group.FAMILY_COORDINATORS),
  ADVOCATE(Group.ADVOCATES),
  MANAGER(Group.MANAGERS),
  /** Reads the record of who read and changed what. */
  AUDITOR(null),
  /** Keeps the system running and the directory true; sees no case. */
  OPERATOR(null),
  /** A partner's computer that sends referrals. */
  PARTNER_SYSTEM(null);

  private final @Nullable Group group;

  Role(@Nullable Group group) {
    this.group = group;
  }

  /**
   * Whether an account of this role may sign in with a password where people sign in at a provider:
   * partners' computers, and the operator for the day on which the provider is away.
   */
  public boolean mayHavePassword() {
    return this == PARTNER_SYSTEM || this == OPERATOR;
  }

  /** Its name as the security chain knows it. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** Whether somebody who is signed in has it. */
  public boolean isHeldBy(Authentication person) {
    return person.getAuthorities().stream().anyMatch(one -> authority().equals(one.getAuthority()));
  }

  /** The candidate group whose tasks this role takes. */
  public Optional<Group> group() {
    return Optional.ofNullable(group);
  }
}
