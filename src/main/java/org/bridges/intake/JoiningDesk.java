package org.bridges.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Reopening;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamDesk;
import org.bridges.youth.JoinedRecords;
import org.bridges.youth.SameYouth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a further referral, or a further record, to the youth whom it is about. */
@Component
class JoiningDesk {

  private final SameYouth sameYouth;
  private final JoinedRecords joined;
  private final CaseFile cases;
  private final Reopening reopening;
  private final MeetingDesk meetings;
  private final TeamDesk team;
  private final ShutOuts shutOuts;
  private final Timeline timeline;
  private final AskedServices services;

  JoiningDesk(
      SameYouth sameYouth,
      JoinedRecords joined,
      CaseFile cases,
      Reopening reopening,
      MeetingDesk meetings,
      TeamDesk team,
      ShutOuts shutOuts,
      Timeline timeline,
      AskedServices services) {
    this.sameYouth = sameYouth;
    this.joined = joined;
    this.cases = cases;
    this.reopening = reopening;
    this.meetings = meetings;
    this.team = team;
    this.shutOuts = shutOuts;
    this.timeline = timeline;
    this.services = services;
  }

  /** The referral is about the youth of a case: it joins it, and a closed case opens again. */
  void toCase(ReferralView referral, CaseView known, String by) {
    one(referral.youthId(), known.youthId(), null, by);
    add(referral, known, "A further referral was joined to this case", by);
    var reopened =
        reopening.reopen(
            known.id(),
            new Reopening.Reason(
                "a further referral of the same youth arrived",
                referral.urgency(),
                referral.safetyFirst(),
                urgentSince(referral)),
            by);
    if (!reopened) {
      respondAtOnce(referral, known, by);
    }
    services.land(referral, known.id());
  }

  /** Help for the household of a youth who has a case: it is told there. */
  void besideCase(ReferralView referral, CaseView known, String by) {
    add(referral, known, "Family services were asked for beside this case", by);
    if (known.closedAt() == null) {
      respondAtOnce(referral, known, by);
    }
    services.land(referral, known.id());
  }

  /**
   * Joins two records.
   *
   * @throws Refused as {@link SameYouth#join}, or with SHUT_OUT where somebody works on the one
   *     case who is shut out of the other
   */
  void one(UUID youth, UUID other, @Nullable String reason, String by) {
    requireJoinable(youth, other);
    sameYouth.join(youth, other, reason, by);
  }

  /**
   * Lets pass where two records can be joined, or are.
   *
   * @throws Refused as {@link #one}
   */
  void requireJoinable(UUID youth, UUID other) {
    if (!sameYouth.areOne(youth, other)) {
      sameYouth.requireJoinable(youth, other);
      requireNobodyShutOut(youth, other);
    }
  }

  private void requireNobodyShutOut(UUID youth, UUID other) {
    var all = cases.ofYouths(joined.of(Set.of(youth, other)));
    for (var care : all) {
      for (var line : shutOuts.ofCase(care.id())) {
        if (all.stream().anyMatch(one -> isAtWork(line.who(), one))) {
          throw new Refused(
              "SHUT_OUT",
              "Somebody who works on one of these cases is shut out of another one. Hand that case "
                  + "over first, or shut the person out of it too.");
        }
      }
    }
  }

  private boolean isAtWork(String who, CaseView care) {
    return care.closedAt() == null
        && (who.equals(care.owner()) || team.agencies(care.id()).contains(who));
  }

  /** An open case gets its rapid response, counted from the recovery or the report. */
  private void respondAtOnce(ReferralView referral, CaseView known, String by) {
    var since = urgentSince(referral);
    if (since != null) {
      cases.becomeUrgent(known.id(), since, referral.safetyFirst());
      var seed = "rapid:" + referral.id();
      var meeting = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
      meetings.ask(known.id(), meeting, MeetingKind.RAPID_RESPONSE, by);
    }
  }

  /** From when a rapid response counts; null where nothing is urgent. */
  static @Nullable Instant urgentSince(ReferralView referral) {
    if (referral.urgency() != Urgency.URGENT) {
      return null;
    }
    var recovered = referral.recoveredAt();
    return recovered == null ? referral.receivedAt() : recovered;
  }

  private void add(ReferralView referral, CaseView known, String what, String by) {
    timeline.adopt(referral.id(), known.id());
    timeline.add(
        TimelineEntry.ofCase(known.id(), "joined:" + referral.id() + ":" + known.id(), what)
            .by(by));
  }
}
