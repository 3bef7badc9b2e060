package org.bridges.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers outside the database how far the chain was: in this process, and across starts in the
 * file {@code bridges.audit.anchor-file}. Who shortens the chain in the database, its head
 * included, does not reach it.
 */
@Component
class ChainAnchor {

  private static final Logger log = LoggerFactory.getLogger(ChainAnchor.class);

  /** Fits no key: the check says that the anchor is not genuine. */
  private static final ChainHead UNREADABLE =
      new ChainHead(Long.MAX_VALUE, new byte[0], "none", new byte[0]);

  private final @Nullable Path file;
  private @Nullable ChainHead kept;

  ChainAnchor(@Value("${bridges.audit.anchor-file:}") String file) {
    this.file = file.isBlank() ? null : Path.of(file).toAbsolutePath();
    kept = this.file != null && Files.exists(this.file) ? read(this.file) : null;
  }

  /** The head that the chain must still hold; none before the first one was seen. */
  synchronized Optional<ChainHead> kept() {
    return Optional.ofNullable(kept);
  }

  /** Takes the place of an earlier one that the chain still holds. */
  synchronized void keep(ChainHead head) {
    if (kept != null && kept.position() >= head.position()) {
      return;
    }
    kept = head;
    if (file != null) {
      write(file, head);
    }
  }

  private static ChainHead read(Path file) {
    try {
      return ChainHead.read(Files.readString(file)).orElse(UNREADABLE);
    } catch (IOException e) {
      log.error("The anchor of the audit record cannot be read: {}", e.getClass().getName());
      return UNREADABLE;
    }
  }

  /** Entries go on when the file cannot be written; the next start has the older one then. */
  private static void write(Path file, ChainHead head) {
    try {
      var fresh = Files.createTempFile(file.getParent(), "anchor", ".new");
      Files.writeString(fresh, head.line());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.error("The anchor of the audit record was not written: {}", e.getClass().getName());
    }
  }
}
