package org.bridges.intake;

import java.util.ArrayList;
import java.util.List;
import org.bridges.intake.ReferralRequest.Connection;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.intake.reading.Counties;
import org.bridges.shared.County;

/** The connections that the rules look at; never none. */
final class CountyLinks {

  private CountyLinks() {}

  /**
   * What was stated; living in one of the five counties counts as a link of kind OTHER. With
   * nothing stated the rules ask where.
   */
  static List<Connection> of(ReferralRequest sent) {
    var links = new ArrayList<>(sent.connections());
    var home = sent.livesIn();
    var lives = home == null ? null : Counties.servedIn(home.county(), home.state());
    if (lives != null && links.stream().noneMatch(link -> link.county() == lives)) {
      links.add(new Connection(lives, ConnectionKind.OTHER));
    }
    return links.isEmpty()
        ? List.of(new Connection(County.NOT_STATED, ConnectionKind.NONE))
        : List.copyOf(links);
  }
}
