package org.bridges.youth;

import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach the youth, or somebody for her or him, that was said to be safe.
 *
 * @param who YOUTH, GUARDIAN or REFERRER
 * @param method PHONE, EMAIL, IN_PERSON or VIA_REFERRER
 * @param value number or address, as written
 * @param note when and how, in the words of the person
 */
public record SafeContact(
    String who,
    String method,
    @Nullable String value,
    @Nullable String note,
    boolean mayLeaveMessage) {

  /** How to call; null where it is no phone, or no number that can be called. */
  public Phones.@Nullable Call call() {
    return method.equals("PHONE") ? Phones.call(value) : null;
  }
}
