package org.bridges.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** The candidate groups that a user task can be offered to; equal in Bridges and in Camunda. */
public enum Group {
  COORDINATORS("coordinators"),
  FAMILY_COORDINATORS("family-coordinators"),
  ADVOCATES("advocates"),
  MANAGERS("managers");

  private final String code;

  Group(String code) {
    this.code = code;
  }

  /** As it stands in the models. */
  public String code() {
    return code;
  }

  /** Whether the coordinator of the case does their steps where none of them can. */
  public boolean helpsCoordinators() {
    return this == FAMILY_COORDINATORS || this == ADVOCATES;
  }

  /** The group of a code, empty for an unknown one. */
  public static Optional<Group> ofCode(String code) {
    return Stream.of(values()).filter(group -> group.code.equals(code)).findFirst();
  }
}
