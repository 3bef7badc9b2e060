package org.bridges.audit.chain;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the chain ended at some moment, signed with a key that the database does not know. */
record ChainHead(long position, byte[] hash, @Nullable String keyId, byte @Nullable [] mac) {

  private static final byte[] KIND = {'h'};

  static ChainHead signed(AuditKeys keys, long position, byte[] hash) {
    var key = keys.current();
    return new ChainHead(position, hash, key, keys.seal(key, KIND, number(position), hash));
  }

  /** An empty chain needs no signature; what was seen elsewhere tells when it was not empty. */
  boolean isGenuine(AuditKeys keys) {
    return keyId == null || mac == null
        ? position == 0
        : keys.fits(keyId, mac, KIND, number(position), hash);
  }

  static byte[] number(long position) {
    return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
  }

  /** One line for the file of the anchor. */
  String line() {
    var hex = HexFormat.of();
    return position + " " + hex.formatHex(hash) + " " + keyId + " " + hex.formatHex(mac);
  }

  static Optional<ChainHead> read(String line) {
    var parts = line.strip().split(" ");
    try {
      var hex = HexFormat.of();
      return Optional.of(
          new ChainHead(
              Long.parseLong(parts[0]), hex.parseHex(parts[1]), parts[2], hex.parseHex(parts[3])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }
}
