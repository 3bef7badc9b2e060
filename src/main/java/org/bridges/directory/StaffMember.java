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
  private String passwordHash;
  private String[] roles;
  private String[] counties;
  private String[] languages;
  private @Nullable String agencyCode;
  private boolean active;

  @SuppressWarnings("NullAway")
  protected StaffMember() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  StaffMember(String username) {
    id = UUID.randomUUID();
    this.username = username;
  }

  void write(StaffEntry entry) {
    displayName = entry.displayName();
    email = entry.email();
    roles = entry.roles().stream().distinct().map(Role::name).toArray(String[]::new);
    counties = entry.counties().stream().distinct().map(County::name).toArray(String[]::new);
    languages = entry.languages().stream().distinct().toArray(String[]::new);
    agencyCode = entry.agencyCode();
    active = entry.active();
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  String passwordHash() {
    return passwordHash;
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
        active);
  }
}
