package org.bridges.secrecy;

import java.util.Arrays;

/** An encrypted field. It reads as text only with the row and the column that it was made for. */
public final class Sealed {

  /** The database's type for such columns; nothing else fits into one. */
  public static final String COLUMN = "sealed";

  private final byte[] bytes;

  private Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What a column of type {@link #COLUMN} holds. */
  public static Sealed of(byte[] stored) {
    return new Sealed(stored.clone());
  }

  /** For the column. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "sealed";
  }
}
