package org.bridges.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The keys in use. Another replica may change them: they are read again every ten seconds. */
@Component
class Keyring {

  /** For how long a replica may go on with keys that were changed elsewhere. */
  static final Duration LONGEST_STALE = Duration.ofSeconds(10);

  /** A version byte and the key's id stand before what a key encrypted. */
  private static final int MARK = 5;

  private final KeysetShelf shelf;
  private final PrfSet search;
  private volatile Fields fields;

  Keyring(KeysetShelf shelf) {
    this.shelf = shelf;
    search = KeyPurpose.prf(shelf.read(KeyPurpose.SEARCH));
    fields = Fields.of(shelf.read(KeyPurpose.FIELDS));
  }

  /** The fields' keys as they were read last. */
  private record Fields(Aead aead, byte[] mark, long readAt) {

    static Fields of(KeysetHandle keys) {
      var mark = ByteBuffer.allocate(MARK).put((byte) 1).putInt(keys.getPrimary().getId()).array();
      return new Fields(KeyPurpose.aead(keys), mark, System.nanoTime());
    }

    boolean isStale() {
      return System.nanoTime() - readAt > LONGEST_STALE.toNanos();
    }
  }

  byte[] encrypt(byte[] plain, String place) {
    try {
      return fresh().aead().encrypt(plain, bytes(place));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /**
   * What was encrypted for this place under any key that is left.
   *
   * @throws Unreadable when there is no such key, or it was changed or made for another place
   */
  byte[] decrypt(byte[] field, String place) {
    try {
      return fields.aead().decrypt(field, bytes(place));
    } catch (GeneralSecurityException otherKey) {
      return decryptWithNewestKeys(field, place);
    }
  }

  byte[] blind(byte[] input, int length) {
    try {
      return search.computePrimary(input, length);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Whether a field is encrypted under the key that is used now. */
  boolean isPresent(byte[] field) {
    var mark = mark();
    return Arrays.equals(field, 0, MARK, mark, 0, MARK);
  }

  /** What stands before everything that the key of now encrypts. */
  byte[] mark() {
    return fresh().mark().clone();
  }

  /** Takes the stored keys at once; not to be called inside a transaction that changes them. */
  void readAgain() {
    fields = Fields.of(shelf.read(KeyPurpose.FIELDS));
  }

  private byte[] decryptWithNewestKeys(byte[] field, String place) {
    readAgain();
    try {
      return fields.aead().decrypt(field, bytes(place));
    } catch (GeneralSecurityException unreadable) {
      throw new Unreadable(place);
    }
  }

  private Fields fresh() {
    if (fields.isStale()) {
      try {
        readAgain();
      } catch (DataAccessException notNow) {
        // the keys that we have go on working
      }
    }
    return fields;
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }
}
