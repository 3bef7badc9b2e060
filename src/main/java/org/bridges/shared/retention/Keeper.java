package org.bridges.shared.retention;

import java.util.List;

/** A module says which words of people its own tables hold. A test finds what nobody says. */
public interface Keeper {

  /** Everything that the module keeps of people. */
  List<KeptWords> words();
}
