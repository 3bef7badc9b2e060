package org.bridges.directory;

import java.util.Set;
import org.bridges.shared.County;

/**
 * Whom and what an agency is looked for.
 *
 * @param counties where the person is or is connected with; empty where nobody knows
 * @param youngest the person's age at least, in whole years
 * @param oldest the person's age at most
 * @param taxonomy what is needed, codes of {@link ServiceView#TAXONOMY}; empty for anything
 */
public record ServiceNeed(Set<County> counties, int youngest, int oldest, Set<String> taxonomy) {

  /** Above any age of a person. */
  public static final int OLDEST = 120;

  /** A person of whom no age is known. */
  public static ServiceNeed ofAnyAge(Set<County> counties, Set<String> taxonomy) {
    return new ServiceNeed(counties, 0, OLDEST, taxonomy);
  }
}
