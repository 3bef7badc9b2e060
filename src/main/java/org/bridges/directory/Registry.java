package org.bridges.directory;

import java.util.List;
import java.util.regex.Pattern;
import org.bridges.shared.Missing;
import org.bridges.shared.Phones;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operator's side of the directory: writes agencies and people, the same entry twice is one.
 */
@Service
public class Registry {

  private static final Pattern AGENCY_CODE = Pattern.compile("[A-Z0-9_-]{2,40}");
  static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final Agencies agencies;
  private final StaffMembers staff;
  private final PasswordEncoder passwords;
  private final SignInWay way;
  private final ApplicationEventPublisher events;
  private final int shortestPassword;

  Registry(
      Agencies agencies,
      StaffMembers staff,
      PasswordEncoder passwords,
      SignInWay way,
      ApplicationEventPublisher events,
      @Value("${bridges.shortest-password:12}") int shortestPassword) {
    this.agencies = agencies;
    this.staff = staff;
    this.passwords = passwords;
    this.way = way;
    this.events = events;
    this.shortestPassword = shortestPassword;
  }

  /**
   * Adds or changes an agency.
   *
   * @throws Refused for a code, name or address that cannot be
   */
  @Transactional
  public AgencyView write(AgencyEntry entry) {
    require(AGENCY_CODE.matcher(entry.code()).matches(), "CODE", "Use capitals, digits, - and _.");
    require(!entry.name().isBlank(), "NAME", "The agency needs a name.");
    requireAddress(entry.email());
    var agency = agencies.findByCode(entry.code()).orElseGet(() -> new Agency(entry.code()));
    agency.write(entry);
    return agencies.save(agency).view();
  }

  /**
   * Adds or changes one of our people.
   *
   * @throws Refused for a name, address, password or agency that cannot be
   */
  @Transactional
  public StaffView write(StaffEntry entry) {
    require(USERNAME.matcher(entry.username()).matches(), "USERNAME", "Use small letters, digits.");
    require(!entry.displayName().isBlank(), "NAME", "The person needs a name.");
    requireAddress(entry.email());
    requireAgency(entry.agencyCode());
    requirePhone(entry.phone());
    var known = staff.findByUsername(entry.username());
    var person = known.orElseGet(() -> new StaffMember(entry.username()));
    var leaves = known.isPresent() && person.isActive() && !entry.active();
    person.write(entry);
    requirePassword(entry, known.isPresent());
    if (entry.password() != null) {
      person.changePassword(hash(entry.password()));
    }
    var written = staff.save(person).view();
    if (leaves) {
      events.publishEvent(new StaffLeft(written.username()));
    }
    return written;
  }

  /**
   * The number under which somebody is called at work; none takes it away.
   *
   * @throws Refused for what is no number
   * @throws Missing for a user that is not known
   */
  @Transactional
  public void reachedAt(String username, @Nullable String phone) {
    var number = phone == null || phone.isBlank() ? null : phone.strip();
    requirePhone(number);
    staff.findByUsername(username).orElseThrow(() -> new Missing("person")).reachedAt(number);
  }

  /** Whether mail can be sent there: one address and nothing beside it. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Everybody, also those who left, by name. */
  @Transactional(readOnly = true)
  public List<StaffView> everybody() {
    return staff.findAllByOrderByDisplayName().stream().map(StaffMember::view).toList();
  }

  /** Whether nobody can sign in yet. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return staff.count() == 0;
  }

  private void requirePassword(StaffEntry entry, boolean known) {
    var computer = entry.roles().contains(Role.PARTNER_SYSTEM);
    if (entry.password() == null) {
      var needed = !known && (computer || !way.atProvider());
      require(!needed, "PASSWORD", "A new account of this kind needs a password.");
    } else if (way.atProvider()) {
      var may = entry.roles().stream().allMatch(Role::mayHavePassword);
      require(may, "PASSWORD", "People sign in at the provider: send no password.");
    }
  }

  private String hash(String password) {
    require(password.length() >= shortestPassword, "PASSWORD", "The password is too short.");
    var bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    require(bytes <= LONGEST_PASSWORD_BYTES, "PASSWORD", "The password is too long.");
    return passwords.encode(password);
  }

  private void requireAgency(@Nullable String code) {
    require(
        code == null || agencies.findByCode(code).isPresent(),
        "AGENCY",
        "Write the agency first, then its people.");
  }

  private static void requireAddress(@Nullable String email) {
    require(email == null || isAddress(email), "EMAIL", "Write one mail address.");
  }

  private static void requirePhone(@Nullable String phone) {
    require(phone == null || Phones.call(phone) != null, "PHONE", "Write one phone number.");
  }

  private static void require(boolean fulfilled, String code, String message) {
    if (!fulfilled) {
      throw new Refused(code, message);
    }
  }
}
