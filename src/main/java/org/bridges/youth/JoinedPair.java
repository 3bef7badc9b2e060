package org.bridges.youth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that a person found to be one youth, or to have one home.
 *
 * @param isHome whether only the persons at home of the one belong to the other youth's home too
 * @param reason in the person's words, null where none were written
 * @param by user name
 * @param stands whether nobody has taken it back
 */
public record JoinedPair(
    UUID id,
    UUID youthId,
    UUID knownId,
    boolean isHome,
    @Nullable String reason,
    String by,
    Instant at,
    boolean stands) {}
