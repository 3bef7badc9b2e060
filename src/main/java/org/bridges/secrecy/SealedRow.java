package org.bridges.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted fields of one row. A field that was moved to another row or column does not open.
 */
public final class SealedRow {

  private final Keyring keyring;
  private final String table;
  private final UUID id;

  SealedRow(Keyring keyring, String table, UUID id) {
    this.keyring = keyring;
    this.table = table;
    this.id = id;
  }

  /** The field for its column; what is null stays null. */
  public @Nullable Sealed seal(String column, @Nullable String plain) {
    return plain == null ? null : sealed(column, plain);
  }

  /** The field of a column that is never null. */
  public Sealed sealed(String column, String plain) {
    return Sealed.of(keyring.encrypt(plain.getBytes(StandardCharsets.UTF_8), place(column)));
  }

  /**
   * The text of a field; what is null stays null.
   *
   * @throws Unreadable when it was made for another place, was changed, or its key is gone
   */
  public @Nullable String open(String column, @Nullable Sealed field) {
    return field == null ? null : opened(column, field);
  }

  /**
   * The text of a field that is never null.
   *
   * @throws Unreadable as {@link #open}
   */
  public String opened(String column, Sealed field) {
    return new String(keyring.decrypt(field.bytes(), place(column)), StandardCharsets.UTF_8);
  }

  /** The bytes for a column, where a row is written with SQL. */
  public byte @Nullable [] toColumn(String column, @Nullable String plain) {
    var field = seal(column, plain);
    return field == null ? null : field.bytes();
  }

  /**
   * The text of a column, where a row is read with SQL.
   *
   * @throws Unreadable as {@link #open}
   */
  public @Nullable String fromColumn(String column, byte @Nullable [] stored) {
    return stored == null ? null : opened(column, Sealed.of(stored));
  }

  /** The bytes of a file for a column. */
  public byte[] fileToColumn(String column, byte[] plain) {
    return keyring.encrypt(plain, place(column));
  }

  /**
   * The bytes of a file from a column.
   *
   * @throws Unreadable as {@link #open}
   */
  public byte[] fileFromColumn(String column, byte[] stored) {
    return keyring.decrypt(stored, place(column));
  }

  /** The same text under the present key, unchanged where it is already. */
  byte[] renewed(String column, byte[] field) {
    return keyring.isPresent(field)
        ? field
        : keyring.encrypt(keyring.decrypt(field, place(column)), place(column));
  }

  private String place(String column) {
    return table + "." + column + ":" + id;
  }
}
