package org.bridges.consent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who took a release back, and how that was said. What was not said never delays it: a revocation
 * without these details counts as much.
 *
 * @param by YOUTH, GUARDIAN, COURT or OFFICE
 * @param how IN_PERSON, PHONE, WRITING or OTHER
 */
public record Revocation(@Nullable String by, @Nullable String how) {

  /** Who can take a release back. */
  public static final Set<String> SAID_BY = Set.of("YOUTH", "GUARDIAN", "COURT", "OFFICE");

  /** How it can be said. */
  public static final Set<String> SAID_HOW = Set.of("IN_PERSON", "PHONE", "WRITING", "OTHER");

  /** A revocation of which only the fact is known. */
  public static Revocation unsaid() {
    return new Revocation(null, null);
  }

  String byOrOffice() {
    return by != null && SAID_BY.contains(by) ? by : "OFFICE";
  }

  String howOrOther() {
    return how != null && SAID_HOW.contains(how) ? how : "OTHER";
  }
}
