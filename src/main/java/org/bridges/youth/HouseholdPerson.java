package org.bridges.youth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a youth's household, for whom help was asked or who was named. */
@Entity
@Table(name = "household_person")
class HouseholdPerson {

  @Id private UUID id;
  @Version private long version;
  private UUID youthId;
  private String kind;
  private @Nullable String name;
  private @Nullable String relation;
  private @Nullable Integer statedAge;
  private @Nullable String language;

  @Enumerated(EnumType.STRING)
  private HomeSafety safety;

  private Instant addedAt;

  @SuppressWarnings("NullAway")
  protected HouseholdPerson() {
    // for JPA
  }

  HouseholdPerson(UUID youthId, PersonAtHome said, Instant addedAt) {
    id = UUID.randomUUID();
    this.youthId = youthId;
    kind = said.kind();
    name = said.name();
    relation = said.relation();
    statedAge = said.age();
    language = said.language();
    safety = said.safety();
    this.addedAt = addedAt;
  }

  void moveTo(UUID youth) {
    youthId = youth;
  }

  PersonAtHome view() {
    return new PersonAtHome(kind, name, relation, statedAge, language, safety);
  }
}
