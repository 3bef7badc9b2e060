package org.bridges.youth;

/** Who is UNSAFE never signs, is never contacted, invited or answered. */
public enum HomeSafety {
  SAFE,
  UNKNOWN,
  UNSAFE
}
