package org.bridges.directory;

/** No way to sign in is set, so the office does not start. */
class NobodySignsIn extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NobodySignsIn() {
    super("No provider is named at which people sign in.");
  }
}
