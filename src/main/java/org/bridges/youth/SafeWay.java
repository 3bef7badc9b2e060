package org.bridges.youth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach the youth, or somebody for her or him, as it stands now.
 *
 * @param contact what was said when it was named
 * @param hours when it is safe; null where nobody said it so
 * @param codeWord by which who calls is known; null where none was agreed
 */
public record SafeWay(
    UUID id, SafeContact contact, @Nullable SafeHours hours, @Nullable String codeWord) {

  /** Never shows how anybody is reached. */
  @Override
  public String toString() {
    return "SafeWay[" + id + "]";
  }
}
