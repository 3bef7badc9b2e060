package org.bridges.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** The key around the keys: without it nothing in the database can be read. */
final class EnvelopeKey {

  private static final int BYTES = 32;

  private final Aead aead;

  private EnvelopeKey(Aead aead) {
    this.aead = aead;
  }

  /**
   * A key as it is written in settings and files: 32 bytes in Base64.
   *
   * @throws VaultClosed when it is none
   */
  static EnvelopeKey of(String written) {
    try {
      var bytes = Base64.getDecoder().decode(written);
      if (bytes.length != BYTES) {
        throw VaultClosed.notAKey();
      }
      return new EnvelopeKey(aead(bytes));
    } catch (IllegalArgumentException notBase64) {
      throw VaultClosed.notAKey();
    }
  }

  /** A keyset for its place in the database. */
  byte[] wrap(KeysetHandle keys, KeyPurpose purpose) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, aead, place(purpose));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The keyset, empty when it was wrapped under another key. */
  Optional<KeysetHandle> unwrap(byte[] stored, KeyPurpose purpose) {
    try {
      return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(stored, aead, place(purpose)));
    } catch (GeneralSecurityException otherKey) {
      return Optional.empty();
    }
  }

  private static Aead aead(byte[] bytes) {
    try {
      var kind =
          AesGcmParameters.builder()
              .setKeySizeBytes(BYTES)
              .setIvSizeBytes(12)
              .setTagSizeBytes(16)
              .setVariant(AesGcmParameters.Variant.NO_PREFIX)
              .build();
      var key =
          AesGcmKey.builder()
              .setParameters(kind)
              .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
              .build();
      return KeyPurpose.aead(
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
              .build());
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  private static byte[] place(KeyPurpose purpose) {
    return ("vault_keyset:" + purpose).getBytes(StandardCharsets.UTF_8);
  }
}
