package org.bridges.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** One of our people, or the API client: how they sign in and what they may do. */
@Entity
@Table(name = "staff_member")
class StaffMember {

  @Id private UUID id;
  @Version private long version;
  private String username;
  private String displayName;
  private @Nullable String email;
  private @Nullable String passwordHash;
  private @Nullable String issuer;
  private @Nullable String subject;
  private String[] roles;
  private String[] counties;
  private String[] languages;
  private @Nullable String agencyCode;
  private boolean active;
  private @Nullable String phone;

  @SuppressWarnings("NullAway")
  protected StaffMember() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  StaffMember(String username) {
    id = UUID.randomUUID();
    this.username = username;
    displayName = username;
    roles = new String[0];
    counties = new String[0];
    languages = new String[0];
    active = true;
  }

  static StaffMember newcomer(String username, boolean spanish) {
    var person = new StaffMember(username);
    person.languages = spanish ? new String[] {"es", "en"} : new String[] {"en"};
    return person;
  }

  void write(StaffEntry entry) {
    displayName = entry.displayName();
    email = entry.email();
    roles = entry.roles().stream().distinct().map(Role::name).toArray(String[]::new);
    counties = entry.counties().stream().distinct().map(County::name).toArray(String[]::new);
    languages = entry.languages().stream().distinct().toArray(String[]::new);
    agencyCode = entry.agencyCode();
    active = entry.active();
    phone = entry.phone() == null ? phone : entry.phone();
  }

  /** The number at work; null takes it away. */
  void reachedAt(@Nullable String number) {
    phone = number;
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  @Nullable String passwordHash() {
    return passwordHash;
  }

  /** From now on the person is who the provider knows under this id; a password is forgotten. */
  void bind(String issuer, String subject) {
    this.issuer = issuer;
    this.subject = subject;
    passwordHash = null;
  }

  boolean isBound() {
    return subject != null;
  }

  /**
   * A partner's computer, or the operator's emergency account: where people sign in at a provider,
   * these alone have passwords, and no provider's user takes their name.
   */
  boolean signsInByPasswordOnly() {
    return passwordHash != null && roles().stream().anyMatch(Role::mayHavePassword);
  }

  /** What the provider says of the person; what it does not say stays as it is. */
  void keepInStep(ProviderPerson sent) {
    displayName = sent.displayName() == null ? displayName : sent.displayName();
    email = sent.email() == null ? email : sent.email();
    roles = sent.roles().stream().distinct().sorted().map(Role::name).toArray(String[]::new);
  }

  String username() {
    return username;
  }

  boolean isActive() {
    return active;
  }

  List<Role> roles() {
    return Stream.of(roles).map(Role::valueOf).toList();
  }

  StaffView view() {
    return new StaffView(
        username,
        displayName,
        email,
        roles(),
        roles().stream().map(Role::group).flatMap(Optional::stream).toList(),
        Stream.of(counties).map(County::ofCode).toList(),
        List.of(languages),
        agencyCode,
        active,
        phone);
  }
}
