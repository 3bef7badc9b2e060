package org.bridges.audit;

import java.util.Optional;

/** Knows our people and the partner agencies by name; the directory does. */
public interface KnownPeople {

  /** The name that people say, of one of our people; active or not. */
  Optional<String> person(String username);

  /** The name of a partner agency. */
  Optional<String> agency(String code);
}
