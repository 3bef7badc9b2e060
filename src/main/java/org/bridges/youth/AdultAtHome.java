package org.bridges.youth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grown-up of the household, as one who may be asked to sign. */
public record AdultAtHome(
    UUID id, @Nullable String name, @Nullable String relation, HomeSafety safety) {

  /** Whether she or he may sign for the youth, and be contacted. */
  public boolean maySign() {
    return safety != HomeSafety.UNSAFE;
  }

  /** Never shows who it is. */
  @Override
  public String toString() {
    return "AdultAtHome[" + id + ", " + safety + "]";
  }
}
