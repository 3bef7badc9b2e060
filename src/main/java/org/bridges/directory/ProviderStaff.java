package org.bridges.directory;

import java.util.Objects;
import org.bridges.directory.SignInRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who sign in at the provider become our people, and stay who they are: bound by the
 * provider's own id at the first sign-in, by nothing that somebody can choose afterwards. Name,
 * address and roles are the provider's at each sign-in; counties, languages, the agency, and
 * whether the person is still with us, are the directory's.
 */
@Service
public class ProviderStaff {

  private final StaffMembers staff;

  ProviderStaff(StaffMembers staff) {
    this.staff = staff;
  }

  /**
   * Lets the person in.
   *
   * @throws SignInRefused when the person is not let in; that the roles are gone is kept then too
   */
  @Transactional(noRollbackFor = SignInRefused.class)
  public StaffView enter(ProviderPerson sent) {
    var person =
        staff
            .findByIssuerAndSubject(sent.issuer(), sent.subject())
            .orElseGet(() -> firstTime(sent));
    if (!person.isActive()) {
      throw new SignInRefused(Reason.DEACTIVATED, person.username());
    }
    person.keepInStep(sent);
    staff.save(person);
    if (sent.roles().isEmpty()) {
      throw new SignInRefused(Reason.NO_ROLE, person.username());
    }
    return person.view();
  }

  private StaffMember firstTime(ProviderPerson sent) {
    if (sent.roles().isEmpty()) {
      throw new SignInRefused(Reason.NO_ROLE, null);
    }
    var username = usable(sent.username());
    var person =
        staff
            .findByUsername(username)
            .orElseGet(() -> StaffMember.newcomer(username, sent.spanish()));
    if (person.isBound() || person.signsInByPasswordOnly()) {
      throw new SignInRefused(Reason.NAME_TAKEN, username);
    }
    if (person.isActive()) {
      person.bind(sent.issuer(), sent.subject());
    }
    return person;
  }

  private static String usable(@Nullable String username) {
    if (!Registry.USERNAME.matcher(Objects.requireNonNullElse(username, "")).matches()) {
      throw new SignInRefused(Reason.NAME_UNUSABLE, null);
    }
    return String.valueOf(username);
  }
}
