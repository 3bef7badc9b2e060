package org.bridges.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, without its content.
 *
 * @param releaseId the release that it belongs to; null for none
 * @param mediaType as its content says
 * @param size in bytes
 * @param name of the file as it was sent; null when the document is gone
 * @param removedAt when it was removed; null while it is there
 */
public record Document(
    UUID id,
    UUID caseId,
    @Nullable UUID releaseId,
    DocumentKind kind,
    String mediaType,
    int size,
    @Nullable String name,
    String addedBy,
    Instant addedAt,
    @Nullable RemovalReason removedFor,
    @Nullable String removedBy,
    @Nullable Instant removedAt) {

  /** Whether there is something to open. */
  public boolean isThere() {
    return removedAt == null && name != null;
  }

  /** The size in words. */
  public String sizeLabel() {
    return size < 1024 * 1024 ? Math.max(1, size / 1024) + " KB" : size / (1024 * 1024) + " MB";
  }
}
