package org.bridges.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the vault knows about one youth; shown only where it is opened on purpose. */
public record Identity(
    UUID youthId,
    String pseudonym,
    @Nullable String name,
    List<String> aliases,
    @Nullable LocalDate birthDate,
    @Nullable Integer age,
    boolean ageEstimated,
    @Nullable String language,
    @Nullable String gender,
    List<SafeContact> contacts,
    List<PersonAtHome> household) {

  /** Whether somebody grown-up at home must not be contacted. */
  public boolean hasUnsafeAdult() {
    return household.stream().anyMatch(person -> person.safety() == HomeSafety.UNSAFE);
  }
}
