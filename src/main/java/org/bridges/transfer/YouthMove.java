package org.bridges.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.eligibility.AgeBand;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.YouthAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The youth is somewhere else. The limits of where she or he is count; county and age rules are
 * asked again, only to find who should lead. Whatever they say, the case stays open and with its
 * owner until a hand-over is completed.
 */
@Component
class YouthMove {

  private final CaseFile cases;
  private final YouthAge ages;
  private final Outbox outbox;
  private final OfficeTime time;

  YouthMove(CaseFile cases, YouthAge ages, Outbox outbox, OfficeTime time) {
    this.cases = cases;
    this.ages = ages;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Where the youth is now.
   *
   * @throws Refused with COUNTY_MISSING, COUNTY_UNKNOWN, or SAME_COUNTY where nothing changes
   */
  County place(CaseView care, MoveKind kind, @Nullable String toCounty) {
    if (kind == MoveKind.OUT_OF_AREA) {
      return County.OTHER;
    }
    if (toCounty == null) {
      throw new Refused(
          "COUNTY_MISSING",
          "toCounty",
          kind == MoveKind.COUNTY
              ? "Choose the county where the youth is now."
              : "Choose the county of the new place, or say that it is the same one.");
    }
    var place = toCounty.equals(NewMove.SAME) ? care.limitsCounty() : County.ofCode(toCounty);
    if (place == County.NOT_STATED) {
      throw new Refused("COUNTY_UNKNOWN", "toCounty", "Choose a county of the list.");
    }
    if (kind == MoveKind.COUNTY && place == care.limitsCounty()) {
      throw new Refused(
          "SAME_COUNTY",
          "toCounty",
          "The youth is in this county already. Choose another placement instead.");
    }
    return place;
  }

  /** The limits count anew where they change, and a coordinator is asked who should lead. */
  void follow(CaseView before, UUID moveId, County place) {
    if (County.SERVED.contains(place)) {
      cases.livesIn(before.id(), place);
    } else if (place == County.OTHER) {
      cases.livesIn(before.id(), before.county());
    }
    var care = cases.view(before.id());
    var variables = new HashMap<String, Object>();
    variables.put("moveId", moveId.toString());
    variables.put("urgency", care.urgency().name());
    variables.put("county", care.limitsCounty().name());
    variables.put("connection", Map.of("county", place.name(), "kind", "PRESENT"));
    variables.put("ageBand", ageBand(care).name());
    outbox.publish(
        care.id(),
        "casefile.youthMoved",
        care.id(),
        variables,
        new StageClock("MOVE_ASSESSED", time.instant(), "moveAssessed"));
  }

  private AgeBand ageBand(CaseView care) {
    var years = ages.years(care.youthId(), time.today());
    return AgeBand.of(null, years.orElse(null), false, time.today());
  }
}
