package org.bridges.secrecy;

/** An encrypted field does not open: moved, changed, or its key is gone. */
public final class Unreadable extends IllegalStateException {

  Unreadable(String place) {
    super("An encrypted field cannot be read: " + place);
  }
}
