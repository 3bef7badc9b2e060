package org.bridges.audit.chain;

import org.jspecify.annotations.Nullable;

/** One place of the chain with its entry as they stand in the database. */
record ChainPlace(long position, String keyId, byte[] hash, @Nullable Sealed entry) {

  /** What is sealed of an entry, with its seal. */
  record Sealed(byte[] content, String keyId, byte[] seal) {}
}
