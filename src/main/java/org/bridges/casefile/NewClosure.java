package org.bridges.casefile;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case is to be closed.
 *
 * @param reason a code of the list
 * @param words what was said, kept encrypted on the timeline; null for nothing
 * @param matters what becomes of each thing that is still open
 */
public record NewClosure(
    @Nullable String reason, @Nullable String words, Map<UUID, MatterEnd> matters) {

  /** What becomes of something that is open. */
  public enum MatterEnd {
    CANCEL,
    /** It goes on for the family. */
    GOES_ON
  }
}
