package org.bridges.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * How well an agency fits somebody. It is shown, never decided: the person who knows both chooses.
 *
 * @param services what the agency gives now, the best fit first
 * @param inCounty whether it works where the person is
 * @param forAge whether it serves the person's age, as far as it is known
 * @param forNeed whether it gives what is needed
 */
public record AgencyFit(
    AgencyView agency,
    List<ServiceView> services,
    boolean inCounty,
    boolean forAge,
    boolean forNeed) {

  /** How many of the three fit. */
  public int points() {
    return (inCounty ? 1 : 0) + (forAge ? 1 : 0) + (forNeed ? 1 : 0);
  }

  /** What does not fit, in words; empty when everything does. */
  public String misfits() {
    var words = new ArrayList<String>();
    if (!inCounty) {
      words.add("another county");
    }
    if (!forAge) {
      words.add("another age");
    }
    if (!forNeed) {
      words.add("another service");
    }
    return String.join(", ", words);
  }
}
