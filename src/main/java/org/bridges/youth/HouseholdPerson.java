package org.bridges.youth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

  void moveTo(UUID youth) {
    youthId = youth;
  }

  PersonAtHome view(FieldCipher cipher) {
    var row = row(cipher);
    return new PersonAtHome(
        kind,
        row.open("name", name),
        row.open("relation", relation),
        Written.number(row.open("stated_age", statedAge)),
        row.open("language", language),
        safety);
  }

  /** Whether that is news. */
  boolean mark(HomeSafety known) {
    var isNews = safety != known;
    safety = known;
    return isNews;
  }

  /** Empty for a child. */
  Optional<AdultAtHome> asAdult(FieldCipher cipher) {
    var row = row(cipher);
    return kind.equals("GUARDIAN")
        ? Optional.of(
            new AdultAtHome(id, row.open("name", name), row.open("relation", relation), safety))
        : Optional.empty();
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
