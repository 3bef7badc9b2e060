package org.bridges.shared.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address it is: a household has one of the fourth version, and 2^64 of the sixth. */
public final class Network {

  private static final int SIXTH = 16;
  private static final int HOUSEHOLD_BYTES = 8;

  private Network() {}

  /** The address itself, or the first half of one of the sixth version. */
  public static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
      return bytes.length == SIXTH
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD_BYTES))
          : HexFormat.of().formatHex(bytes);
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
