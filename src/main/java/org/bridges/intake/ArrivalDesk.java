package org.bridges.intake;

import java.time.Instant;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.intake.AgencyConnection.State;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows somebody until she or he arrived at the other agency: no connection ends in silence. */
@Service
public class ArrivalDesk {

  static final String CHECK = "check-landed";
  static final String DECIDE = "decide-connection";

  /** After so many tries that did not lead there, a manager decides. */
  private static final int TRIES = 2;

  private final AgencyConnections connections;
  private final Referrals referrals;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  ArrivalDesk(
      AgencyConnections connections,
      Referrals referrals,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.connections = connections;
    this.referrals = referrals;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /** Where the process goes on. */
  public enum Next {
    ARRIVED,
    NOT_ASKED,
    NOT_YET,
    /** To be connected again. */
    CONNECT,
    /** A manager decides. */
    MANAGER,
    /** The manager wants one more try. */
    AGAIN,
    /** The manager ended it. */
    END
  }

  /**
   * Looks at a coordinator's answer without storing anything.
   *
   * @param answer YES, NOT_YET, NOT_LANDED or NOT_ASKED
   * @param note why the person is not to be asked, in words
   * @throws Refused with ANSWER_MISSING, NEXT_TRY_IN_PAST or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID referralId, @Nullable String answer, @Nullable Instant nextTry, @Nullable String note) {
    var words = note == null ? current(referralId).note(cipher) : note;
    outcome(answer);
    if ("NOT_YET".equals(answer) && nextTry != null && !nextTry.isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "Choose a time for the next check that is ahead.");
    }
    if ("NOT_ASKED".equals(answer) && words == null) {
      throw new Refused("REASON_MISSING", "Write why the person is not to be asked.");
    }
  }

  /**
   * Records what was found out, by a coordinator or by the agency itself; told twice it is one.
   *
   * @param answer null where the agency answered
   */
  @Transactional
  public Next record(UUID referralId, @Nullable String answer, @Nullable Instant nextTry) {
    var row = current(referralId);
    if (row.state() != State.ON_THE_WAY) {
      return after(row);
    }
    var said = answer == null ? row.agencySays() : null;
    if (said == null) {
      check(referralId, answer, nextTry, null);
    }
    var outcome =
        said == null ? outcome(answer) : said.equals("REACHED") ? Next.ARRIVED : Next.CONNECT;
    tell(row, outcome, said != null);
    if (outcome == Next.NOT_YET) {
      row.note(null, cipher);
      return outcome;
    }
    return settle(row, outcome);
  }

  private Next settle(AgencyConnection row, Next outcome) {
    var now = time.instant();
    var referral = referrals.findById(row.referralId()).orElseThrow();
    switch (outcome) {
      case ARRIVED -> row.settle(State.ARRIVED, now);
      case NOT_ASKED -> row.settle(State.NOT_ASKED, now);
      default -> {
        row.settle(State.NOT_ARRIVED, now);
        referral.lookedAtAgain();
        connections.save(new AgencyConnection(row.referralId(), row.round() + 1));
      }
    }
    return outcome == Next.CONNECT && row.round() >= TRIES ? Next.MANAGER : outcome;
  }

  /** The same answer for a job that comes again. */
  private static Next after(AgencyConnection row) {
    return switch (row.state()) {
      case ARRIVED -> Next.ARRIVED;
      case WANTED -> row.round() > TRIES ? Next.MANAGER : Next.CONNECT;
      default -> Next.NOT_ASKED;
    };
  }

  /**
   * Looks at the manager's answer without storing anything.
   *
   * @param decision AGAIN or END
   * @throws Refused with DECISION_MISSING or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void checkDecision(UUID referralId, @Nullable String decision, @Nullable String note) {
    if (!"AGAIN".equals(decision) && !"END".equals(decision)) {
      throw new Refused("DECISION_MISSING", "Choose one of the answers.");
    }
    if (note == null && current(referralId).note(cipher) == null) {
      throw new Refused("REASON_MISSING", "Write the reason.");
    }
  }

  /** Records the manager's decision; told twice it is one. */
  @Transactional
  public Next decide(UUID referralId, @Nullable String decision) {
    var row = current(referralId);
    if (row.state() != State.WANTED) {
      return Next.END;
    }
    checkDecision(referralId, decision, null);
    var again = "AGAIN".equals(decision);
    timeline.add(
        TimelineEntry.ofReferral(
                referralId,
                "connection-decided:" + row.id(),
                again ? "To be connected once more" : "Connecting elsewhere ended, not arrived")
            .by(worklist.lastCompletedBy(DECIDE, referralId).orElse(null))
            .with(row.note(cipher)));
    if (again) {
      return Next.AGAIN;
    }
    row.settle(State.GIVEN_UP, time.instant());
    referrals
        .findById(referralId)
        .orElseThrow()
        .decided(ReferralStatus.CONNECTED_ELSEWHERE, null, time.instant());
    return Next.END;
  }

  private void tell(AgencyConnection row, Next outcome, boolean byAgency) {
    var by = byAgency ? null : worklist.lastCompletedBy(CHECK, row.referralId()).orElse(null);
    timeline.add(
        TimelineEntry.ofReferral(
                row.referralId(),
                "landed:"
                    + row.id()
                    + ":"
                    + outcome
                    + (outcome == Next.NOT_YET ? ":" + time.today() : ""),
                ConnectionWords.found(name(row), outcome.name(), byAgency))
            .by(by)
            .with(row.note(cipher)));
  }

  private String name(AgencyConnection row) {
    var code = row.agencyCode();
    return code == null ? "the agency" : directory.agency(code).name();
  }

  private static Next outcome(@Nullable String answer) {
    return switch (String.valueOf(answer)) {
      case "YES" -> Next.ARRIVED;
      case "NOT_YET" -> Next.NOT_YET;
      case "NOT_LANDED" -> Next.CONNECT;
      case "NOT_ASKED" -> Next.NOT_ASKED;
      default -> throw new Refused("ANSWER_MISSING", "Say whether the person arrived.");
    };
  }

  private AgencyConnection current(UUID referralId) {
    return connections.findFirstByReferralIdOrderByRoundDesc(referralId).orElseThrow();
  }
}
