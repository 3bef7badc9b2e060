package org.bridges.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a referral came in.
 *
 * @param channel code of {@link DeskChannel}, or FORM or API
 * @param at when it was told, from which clocks and age count
 * @param takenBy user name of who took it at the desk, null where it came by itself
 */
public record Received(String channel, Instant at, @Nullable String takenBy) {}
