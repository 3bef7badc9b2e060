package org.bridges.youth;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record of a youth. The same youth may have several until a coordinator joins them. */
@Entity
@Table(name = "youth")
class Youth {

  @Id private UUID id;
  @Version private long version;
  private String pseudonym;
  private @Nullable String name;
  private @Nullable LocalDate birthDate;
  private @Nullable Integer statedAge;
  private boolean ageEstimated;
  private @Nullable String language;
  private @Nullable String gender;
  private @Nullable UUID sameAs;
  private Instant registeredAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "youth_alias", joinColumns = @JoinColumn(name = "youth_id"))
  @OrderColumn(name = "position")
  @Column(name = "alias")
  private List<String> aliases = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "youth_key", joinColumns = @JoinColumn(name = "youth_id"))
  @Column(name = "search_key")
  private Set<String> searchKeys = new HashSet<>();

  @SuppressWarnings("NullAway")
  protected Youth() {
    // for JPA
  }

  Youth(NewYouth said, String pseudonym, Instant registeredAt) {
    id = UUID.randomUUID();
    this.pseudonym = pseudonym;
    name = said.name();
    birthDate = said.birthDate();
    statedAge = said.age();
    ageEstimated = said.ageEstimated();
    language = said.language();
    gender = said.gender();
    aliases.addAll(said.aliases());
    searchKeys.addAll(SearchKeys.ofRecord(names(), said.birthDate()));
    this.registeredAt = registeredAt;
  }

  UUID id() {
    return id;
  }

  String pseudonym() {
    return pseudonym;
  }

  @Nullable LocalDate birthDate() {
    return birthDate;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  /** Name and aliases. */
  List<String> names() {
    var names = new ArrayList<>(aliases);
    if (name != null) {
      names.addFirst(name);
    }
    return names;
  }

  /** The record that stands for this youth since a coordinator joined them. */
  UUID current() {
    return sameAs == null ? id : sameAs;
  }

  void joinTo(UUID known) {
    if (!known.equals(id)) {
      sameAs = known;
    }
  }

  void findBy(Set<String> keys) {
    searchKeys.addAll(keys);
  }

  Identity identity(List<SafeContact> contacts, List<PersonAtHome> household) {
    return new Identity(
        id,
        pseudonym,
        name,
        List.copyOf(aliases),
        birthDate,
        statedAge,
        ageEstimated,
        language,
        gender,
        contacts,
        household);
  }
}
