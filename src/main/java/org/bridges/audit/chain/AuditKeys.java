package org.bridges.audit.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the record's seals, from {@code bridges.audit.keys}: the first one seals, all of them
 * check. They are nowhere in the database: who can write there cannot make a seal.
 */
@Component
public class AuditKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;

  AuditKeys(@Value("${bridges.audit.keys:}") String settings) {
    for (var key : settings.split(",")) {
      var bytes = decoded(key.strip());
      keys.put(name(bytes), new SecretKeySpec(bytes, ALGORITHM));
    }
    current = keys.keySet().iterator().next();
  }

  /** The name of the key that seals now. */
  String current() {
    return current;
  }

  boolean knows(String keyId) {
    return keys.containsKey(keyId);
  }

  /** The seal of these parts; where each of them ends is part of it. */
  byte[] seal(String keyId, byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.get(keyId));
      for (var part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the seal was made of these parts with a key that we know. */
  boolean fits(String keyId, byte[] seal, byte[]... parts) {
    return knows(keyId) && MessageDigest.isEqual(seal, seal(keyId, parts));
  }

  private static byte[] decoded(String key) {
    try {
      var bytes = Base64.getDecoder().decode(key);
      if (bytes.length >= SHORTEST) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below, without the text
    }
    throw new IllegalStateException(
        "bridges.audit.keys is missing or wrong: it holds the keys of the audit record, 32 bytes or"
            + " more each in base64, the newest first, separated by commas. Make one with:"
            + " openssl rand -base64 32");
  }

  /** Tells keys apart without telling them. */
  private static String name(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
