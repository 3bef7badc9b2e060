package org.bridges.secrecy;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Encrypts and decrypts single fields, each bound to its row and column. */
@Service
public class FieldCipher {

  private final Keyring keyring;

  FieldCipher(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The fields of one row. */
  public SealedRow row(String table, UUID id) {
    return new SealedRow(keyring, table, id);
  }
}
