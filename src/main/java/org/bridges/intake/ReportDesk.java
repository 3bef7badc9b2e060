package org.bridges.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty to report (domain.md section 1.4): for everybody under 18 or of unknown age, in danger
 * or not, a report is owed from the first answer of a coordinator on, until the person who made it
 * records it or says why none is required. The software never reports for anybody.
 */
@Service
public class ReportDesk {

  static final String FORM = "make-report";
  private static final Set<String> RECEIVERS = Set.of("DFPS", "LAW_ENFORCEMENT", "BOTH");
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

  private final MandatoryReports reports;
  private final Referrals referrals;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Outbox outbox;
  private final OfficeTime time;
  private final FieldCipher cipher;

  ReportDesk(
      MandatoryReports reports,
      Referrals referrals,
      Timeline timeline,
      Worklist worklist,
      Outbox outbox,
      OfficeTime time,
      FieldCipher cipher) {
    this.reports = reports;
    this.referrals = referrals;
    this.timeline = timeline;
    this.worklist = worklist;
    this.outbox = outbox;
    this.time = time;
    this.cipher = cipher;
  }

  /**
   * What the form says.
   *
   * @param answer MADE or NOT_REQUIRED
   * @param to DFPS, LAW_ENFORCEMENT or BOTH, where it was made
   * @param at when it was made
   */
  public record Report(@Nullable String answer, @Nullable String to, @Nullable Instant at) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ReferralDecided decided) {
    var referral = decided.referral();
    var answer = decided.decision().mandatoryReport();
    if (!referral.ageBand().mayBeMinor()) {
      return;
    }
    var known = reports.findById(referral.id());
    if ("NOT_REQUIRED".equals(answer)) {
      notRequired(known.orElseGet(() -> opened(referral)), referral.id(), decided.by());
    } else if (known.isEmpty()) {
      owe(referral);
    }
  }

  private void owe(ReferralView referral) {
    opened(referral);
    var variables = ConnectionStart.variables(referral);
    variables.remove("caseId"); // the duty is the referral's, also when a case follows
    outbox.start(
        referral.id(),
        "mandatory-report",
        referral.id(),
        0,
        variables,
        new StageClock("MANDATORY_REPORT", referral.receivedAt(), "report"));
  }

  private MandatoryReport opened(ReferralView referral) {
    return reports.save(new MandatoryReport(referral.id(), time.instant()));
  }

  private void notRequired(MandatoryReport report, UUID referralId, String by) {
    if (!report.isOwed()) {
      return;
    }
    report.notRequired(by, time.instant());
    outbox.publish(referralId, "intake.reportSettled", referralId, Map.of());
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @param note the number of the report, or why none is required
   * @throws Refused with a refusal code of the form
   */
  @Transactional(readOnly = true)
  public void check(UUID referralId, Report said, @Nullable String note) {
    switch (String.valueOf(said.answer())) {
      case "MADE" -> checkMade(said);
      case "NOT_REQUIRED" -> {
        if (note == null && require(referralId).reference(cipher) == null) {
          throw new Refused("REASON_MISSING", "Write why no report is required.");
        }
      }
      default -> throw new Refused("ANSWER_MISSING", "Say whether the report was made.");
    }
  }

  private void checkMade(Report said) {
    var at = said.at();
    if (said.to() == null || !RECEIVERS.contains(said.to())) {
      throw new Refused("REPORTED_TO_MISSING", "Say to whom the report was made.");
    }
    if (at == null) {
      throw new Refused("REPORT_TIME_MISSING", "Say when the report was made.");
    }
    if (at.isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused("REPORT_TIME_IN_FUTURE", "The report cannot lie in the future.");
    }
  }

  /** Keeps the words beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID referralId, @Nullable String words) {
    require(referralId).reference(words, cipher);
  }

  /** Records the answer of the person who owed the report; told twice it is one. */
  @Transactional
  public void record(UUID referralId, Report said) {
    var report = require(referralId);
    if (!report.isOwed()) {
      return;
    }
    check(referralId, said, null);
    var by = worklist.lastCompletedBy(FORM, referralId).orElse("");
    var at = said.at();
    if (at != null && said.to() != null && "MADE".equals(said.answer())) {
      report.made(said.to(), at, by, time.instant());
    } else {
      report.notRequired(by, time.instant());
    }
    tell(referralId, said, by, report.reference(cipher));
  }

  private void tell(UUID referralId, Report said, String by, @Nullable String words) {
    var caseId = referrals.findById(referralId).map(one -> one.view().caseId()).orElse(null);
    var at = said.at();
    var what =
        "MADE".equals(said.answer()) && at != null
            ? "Mandatory report made to " + receiver(said.to()) + ", " + time.spoken(at)
            : "Mandatory report: none is required";
    var entry = TimelineEntry.ofReferral(referralId, "report-recorded:" + referralId, what);
    timeline.add(entry.by(by).with(words));
    if (caseId != null) {
      timeline.adopt(referralId, caseId);
    }
  }

  private static String receiver(@Nullable String code) {
    return switch (String.valueOf(code)) {
      case "DFPS" -> "DFPS";
      case "LAW_ENFORCEMENT" -> "law enforcement";
      default -> "DFPS and law enforcement";
    };
  }

  /** Ids of the referrals for which a report is owed. */
  @Transactional(readOnly = true)
  public List<UUID> owed() {
    return reports.findByState(MandatoryReport.State.OWED).stream()
        .map(MandatoryReport::referralId)
        .toList();
  }

  /** Whether somebody said in a decision that none is required. */
  @Transactional(readOnly = true)
  public boolean isSettled(UUID referralId) {
    return reports.findById(referralId).filter(one -> !one.isOwed()).isPresent();
  }

  private MandatoryReport require(UUID referralId) {
    return reports.findById(referralId).orElseThrow(() -> new Missing("report"));
  }
}
