package org.bridges.youth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person of a youth's household, for whom help was asked or who was named. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = HouseholdPerson.TABLE)
class HouseholdPerson {

  static final String TABLE = "household_person";

  @Id private UUID id;
  @Version private long version;
  private UUID youthId;
  private String kind;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed name;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed relation;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed statedAge;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed language;

  @Enumerated(EnumType.STRING)
  private HomeSafety safety;

  private Instant addedAt;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed needs;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed needWords;

  private @Nullable UUID knownYouth;
  private @Nullable String addedBy;

  @SuppressWarnings("NullAway")
  protected HouseholdPerson() {
    // for JPA
  }

  HouseholdPerson(UUID youthId, PersonAtHome said, Instant addedAt, FieldCipher cipher) {
    id = UUID.randomUUID();
    var row = row(cipher);
    this.youthId = youthId;
    kind = said.kind();
    name = row.seal("name", said.name());
    relation = row.seal("relation", said.relation());
    statedAge = row.seal("stated_age", Written.number(said.age()));
    language = row.seal("language", said.language());
    safety = said.safety();
    this.addedAt = addedAt;
  }

  UUID id() {
    return id;
  }

  void needs(List<String> codes, @Nullable String words, String by, FieldCipher cipher) {
    var row = row(cipher);
    needs = row.seal("needs", Written.lines(codes));
    needWords = row.seal("need_words", words);
    addedBy = addedBy == null ? by : addedBy;
  }

  /** She or he is a youth of ours too. */
  void isYouth(UUID youth) {
    knownYouth = youth;
  }

  HomeMember member(FieldCipher cipher, boolean isKnownUnsafe) {
    var row = row(cipher);
    return new HomeMember(
        id,
        youthId,
        view(cipher, isKnownUnsafe),
        Written.lines(row.open("needs", needs)),
        row.open("need_words", needWords),
        knownYouth);
  }

  boolean isUnsafe() {
    return safety == HomeSafety.UNSAFE;
  }

  /** Whether somebody wrote the same person down at another record. */
  boolean mayBe(HouseholdPerson other, FieldCipher cipher) {
    if (youthId.equals(other.youthId) || !kind.equals(other.kind)) {
      return false; // within one record somebody knew them apart
    }
    var one = view(cipher, false);
    var two = other.view(cipher, false);
    if (one.name() != null && two.name() != null) {
      return Names.areAlike(one.name(), two.name());
    }
    return one.relation() != null
        && two.relation() != null
        && Names.plain(one.relation()).equals(Names.plain(two.relation()));
  }

  PersonAtHome view(FieldCipher cipher, boolean isKnownUnsafe) {
    var row = row(cipher);
    return new PersonAtHome(
        kind,
        row.open("name", name),
        row.open("relation", relation),
        Written.number(row.open("stated_age", statedAge)),
        row.open("language", language),
        isKnownUnsafe ? HomeSafety.UNSAFE : safety);
  }

  /** Whether that is news. */
  boolean mark(HomeSafety known) {
    var isNews = safety != known;
    safety = known;
    return isNews;
  }

  /** Empty for a child. */
  Optional<AdultAtHome> asAdult(FieldCipher cipher, boolean isKnownUnsafe) {
    var row = row(cipher);
    var known = isKnownUnsafe ? HomeSafety.UNSAFE : safety;
    return kind.equals("GUARDIAN")
        ? Optional.of(
            new AdultAtHome(id, row.open("name", name), row.open("relation", relation), known))
        : Optional.empty();
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
