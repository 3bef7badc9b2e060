package org.bridges.youth;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.BlindIndex;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One record of a youth. The same youth may have several until a coordinator joins them. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = Youth.TABLE)
class Youth {

  static final String TABLE = "youth";

  @Id private UUID id;
  @Version private long version;
  private String pseudonym;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed name;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed aliases;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed birthDate;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed statedAge;

  private boolean ageEstimated;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed language;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed gender;

  private Instant registeredAt;

  @ElementCollection
  @CollectionTable(name = "youth_key", joinColumns = @JoinColumn(name = "youth_id"))
  @Column(name = "search_key")
  private Set<String> searchKeys = new HashSet<>();

  @SuppressWarnings("NullAway")
  protected Youth() {
    // for JPA
  }

  Youth(
      NewYouth said, String pseudonym, Instant registeredAt, FieldCipher cipher, BlindIndex index) {
    id = UUID.randomUUID();
    this.pseudonym = pseudonym;
    this.registeredAt = registeredAt;
    var row = row(cipher);
    name = row.seal("name", said.name());
    aliases = row.seal("aliases", Written.lines(said.aliases()));
    birthDate = row.seal("birth_date", Written.day(said.birthDate()));
    statedAge = row.seal("stated_age", Written.number(said.age()));
    ageEstimated = said.ageEstimated();
    language = row.seal("language", said.language());
    gender = row.seal("gender", said.gender());
    findBy(SearchKeys.ofRecord(likeness(cipher).names(), said.birthDate()), index);
  }

  UUID id() {
    return id;
  }

  String pseudonym() {
    return pseudonym;
  }

  /** The birth date became known, or was wrong. */
  void bornOn(LocalDate day, FieldCipher cipher, BlindIndex index) {
    birthDate = row(cipher).seal("birth_date", Written.day(day));
    findBy(SearchKeys.ofRecord(likeness(cipher).names(), day), index);
  }

  void findBy(Set<String> keys, BlindIndex index) {
    searchKeys.addAll(SearchKeys.blind(keys, index));
  }

  /** What is compared with other records. */
  Likeness likeness(FieldCipher cipher) {
    var row = row(cipher);
    return new Likeness(
        id,
        registeredAt,
        row.open("name", name),
        Written.lines(row.open("aliases", aliases)),
        Written.day(row.open("birth_date", birthDate)));
  }

  @Nullable String language(FieldCipher cipher) {
    return row(cipher).open("language", language);
  }

  Identity identity(FieldCipher cipher, List<SafeContact> contacts, List<PersonAtHome> household) {
    var row = row(cipher);
    return new Identity(
        id,
        pseudonym,
        row.open("name", name),
        Written.lines(row.open("aliases", aliases)),
        Written.day(row.open("birth_date", birthDate)),
        Written.number(row.open("stated_age", statedAge)),
        ageEstimated,
        row.open("language", language),
        row.open("gender", gender),
        contacts,
        household);
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
