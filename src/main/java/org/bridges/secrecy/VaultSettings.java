package org.bridges.secrecy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the key around the keys comes from: a setting or a file, never the database. */
@Component
class VaultSettings {

  private final String key;
  private final String keyFile;
  private final String formerKey;
  private final String formerKeyFile;

  VaultSettings(
      @Value("${bridges.vault.key:}") String key,
      @Value("${bridges.vault.key-file:}") String keyFile,
      @Value("${bridges.vault.former-key:}") String formerKey,
      @Value("${bridges.vault.former-key-file:}") String formerKeyFile) {
    this.key = key;
    this.keyFile = keyFile;
    this.formerKey = formerKey;
    this.formerKeyFile = formerKeyFile;
  }

  /**
   * The key of now.
   *
   * @throws VaultClosed when there is none, or it is no key
   */
  EnvelopeKey present() {
    return key(key, keyFile).orElseThrow(VaultClosed::noKey);
  }

  /** The key before, while it is being exchanged. */
  Optional<EnvelopeKey> former() {
    return key(formerKey, formerKeyFile);
  }

  private static Optional<EnvelopeKey> key(String text, String file) {
    if (!text.isBlank() && !file.isBlank()) {
      throw VaultClosed.twoKeys();
    }
    var written = file.isBlank() ? text : read(file);
    return written.isBlank() ? Optional.empty() : Optional.of(EnvelopeKey.of(written.strip()));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | RuntimeException unreadable) {
      throw VaultClosed.noFile();
    }
  }
}
