package org.bridges.youth;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.secrecy.FieldCipher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a youth's age, without saying who the youth is: the birth date of any of her or
 * his joined records wins over an age that was stated.
 */
@Service
public class YouthAge {

  private static final int OF_AGE = 18;

  private final Youths youths;
  private final JoinedRecords joined;
  private final FieldCipher cipher;

  YouthAge(Youths youths, JoinedRecords joined, FieldCipher cipher) {
    this.youths = youths;
    this.joined = joined;
    this.cipher = cipher;
  }

  /** Whether the youth is under 18 on a day, or nobody knows. */
  @Transactional(readOnly = true)
  public boolean mayBeMinor(UUID youthId, LocalDate day) {
    var born = born(youthId);
    if (born.isPresent()) {
      return Period.between(born.get(), day).getYears() < OF_AGE;
    }
    return said(youthId)
        .filter(one -> one.age() != null && !one.ageEstimated())
        .map(one -> Objects.requireNonNull(one.age()) < OF_AGE)
        .orElse(true);
  }

  /** Whole years on a day; empty where nobody knows, or the age was only guessed. */
  @Transactional(readOnly = true)
  public Optional<Integer> years(UUID youthId, LocalDate day) {
    return born(youthId)
        .map(born -> Period.between(born, day).getYears())
        .or(() -> said(youthId).filter(one -> !one.ageEstimated()).map(Identity::age));
  }

  /**
   * The birthday on which the youth gets so old; born on 29 February that is 1 March in other
   * years. Empty where no birth date is known.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> turns(UUID youthId, int years) {
    return born(youthId)
        .map(
            born -> {
              var day = born.plusYears(years);
              return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
            });
  }

  private Optional<LocalDate> born(UUID youthId) {
    return Stream.concat(Stream.of(youthId), joined.of(Set.of(youthId)).stream())
        .flatMap(one -> said(one).stream())
        .map(Identity::birthDate)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<Identity> said(UUID youthId) {
    return youths.findById(youthId).map(one -> one.identity(cipher, List.of(), List.of()));
  }
}
