package org.bridges.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/** What a keyset is for; the keys of one never serve the other. */
enum KeyPurpose {
  /** AES-256-GCM. */
  FIELDS(PredefinedAeadParameters.AES256_GCM),
  /** HMAC-SHA-256. */
  SEARCH(PredefinedPrfParameters.HMAC_SHA256_PRF);

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  private final Parameters kind;

  KeyPurpose(Parameters kind) {
    this.kind = kind;
  }

  static Aead aead(KeysetHandle keys) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  static PrfSet prf(KeysetHandle keys) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  KeysetHandle newKeys() {
    try {
      return KeysetHandle.generateNew(kind);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The same keys and a new one, which is used from now on. */
  KeysetHandle withNewKey(KeysetHandle keys) {
    try {
      var fresh = KeysetHandle.generateEntryFromParameters(kind).withRandomId().makePrimary();
      return KeysetHandle.newBuilder(keys).addEntry(fresh).build();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The key that is used now, alone. */
  static KeysetHandle presentOnly(KeysetHandle keys) {
    try {
      var builder = KeysetHandle.newBuilder(keys);
      for (int at = keys.size() - 1; at >= 0; at--) {
        if (!keys.getAt(at).isPrimary()) {
          builder.deleteAt(at);
        }
      }
      return builder.build();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }
}
