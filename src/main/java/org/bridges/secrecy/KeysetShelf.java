package org.bridges.secrecy;

import com.google.crypto.tink.KeysetHandle;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keysets in the database, wrapped. New ones are made only where nothing is encrypted yet. */
@Component
class KeysetShelf {

  private final JdbcClient jdbc;
  private final EnvelopeKey envelope;

  KeysetShelf(JdbcClient jdbc, VaultSettings settings, SealedColumns columns) {
    this.jdbc = jdbc;
    envelope = settings.present();
    if (stored(KeyPurpose.FIELDS).isEmpty() || stored(KeyPurpose.SEARCH).isEmpty()) {
      if (columns.holdSomething()) {
        throw VaultClosed.keysetLost();
      }
      makeMissing();
    }
    for (var purpose : KeyPurpose.values()) {
      open(purpose, settings);
    }
  }

  /**
   * The keys as they are stored now.
   *
   * @throws VaultClosed when they were taken away or exchanged meanwhile
   */
  KeysetHandle read(KeyPurpose purpose) {
    var stored = stored(purpose).orElseThrow(VaultClosed::keysetLost);
    return envelope.unwrap(stored, purpose).orElseThrow(VaultClosed::wrongKey);
  }

  /** The same, held against other changes until the transaction ends. */
  KeysetHandle readToChange(KeyPurpose purpose) {
    jdbc.sql("select purpose from vault_keyset where purpose = ? for update")
        .param(purpose.name())
        .query(String.class)
        .single();
    return read(purpose);
  }

  void write(KeyPurpose purpose, KeysetHandle keys) {
    jdbc.sql("update vault_keyset set keyset = ?, changed_at = ? where purpose = ?")
        .params(envelope.wrap(keys, purpose), now(), purpose.name())
        .update();
  }

  /** Several replicas may start at once: the first one's keys count. */
  private void makeMissing() {
    for (var purpose : KeyPurpose.values()) {
      jdbc.sql(
              """
              insert into vault_keyset (purpose, keyset, changed_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(purpose.name(), envelope.wrap(purpose.newKeys(), purpose), now())
          .update();
    }
  }

  /** Opens with the key of now, or takes over from the key before. */
  private void open(KeyPurpose purpose, VaultSettings settings) {
    var stored = stored(purpose).orElseThrow(VaultClosed::keysetLost);
    if (envelope.unwrap(stored, purpose).isEmpty()) {
      var keys = settings.former().flatMap(former -> former.unwrap(stored, purpose));
      write(purpose, keys.orElseThrow(VaultClosed::wrongKey));
    }
  }

  private Optional<byte[]> stored(KeyPurpose purpose) {
    return jdbc.sql("select keyset from vault_keyset where purpose = ?")
        .param(purpose.name())
        .query(byte[].class)
        .optional();
  }

  private static Timestamp now() {
    return Timestamp.from(Instant.now());
  }
}
