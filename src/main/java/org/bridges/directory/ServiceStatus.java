package org.bridges.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a service is given, in the words of Open Referral (HSDS 3, {@code service.status}). */
public enum ServiceStatus {
  ACTIVE,
  INACTIVE,
  DEFUNCT,
  TEMPORARILY_CLOSED;

  /** The status of a file's word, as {@code temporarily closed}. */
  static Optional<ServiceStatus> ofWord(String word) {
    var name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
