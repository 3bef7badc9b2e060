package org.bridges.directory;

import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The number of the office, which partners are asked to call: {@code bridges.office.phone}. */
@Component
public class OfficePhone {

  private final Phones.@Nullable Call call;

  /**
   * Reads the setting.
   *
   * @param written as people write it; empty where none is set
   */
  public OfficePhone(@Value("${bridges.office.phone:}") String written) {
    call = Phones.call(written);
    if (call == null && !written.isBlank()) {
      throw new IllegalStateException("bridges.office.phone is no phone number");
    }
  }

  /** How to call the office; null where no number is set. */
  public Phones.@Nullable Call call() {
    return call;
  }
}
