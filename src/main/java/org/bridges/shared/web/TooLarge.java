package org.bridges.shared.web;

import java.io.IOException;

/** More was sent than anything in this office needs. */
final class TooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("The body is too large");
  }
}
