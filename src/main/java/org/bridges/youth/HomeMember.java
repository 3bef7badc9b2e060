package org.bridges.youth;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at home with her or his own needs.
 *
 * @param youthId the record at which she or he is written down
 * @param needs codes
 * @param needWords what the codes do not say
 * @param knownYouth the youth of ours who she or he is; null where she or he is none
 */
public record HomeMember(
    UUID id,
    UUID youthId,
    PersonAtHome person,
    List<String> needs,
    @Nullable String needWords,
    @Nullable UUID knownYouth) {

  /** Whether she or he may be contacted, invited or answered. */
  public boolean isSafe() {
    return person.safety() != HomeSafety.UNSAFE;
  }

  /** Never shows who it is. */
  @Override
  public String toString() {
    return "HomeMember[" + id + ", " + person.safety() + "]";
  }
}
