package org.bridges.directory;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * For once somebody else is on call; it stands above the weekly pattern.
 *
 * @param county null for all counties
 */
public record OnCallChange(
    UUID id, @Nullable County county, Instant beginsAt, Instant endsAt, String username) {

  boolean coversCounty(County asked) {
    return county == null || county == asked;
  }
}
