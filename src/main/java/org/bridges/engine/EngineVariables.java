package org.bridges.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables that may enter the engine: opaque ids, codes, dates, numbers and booleans under a
 * name of the allow-list. Operate, exporters and logs copy variables, so nothing else ever goes in.
 */
public final class EngineVariables {

  /** Names that identify a record; their values are ids of our own or a short random number. */
  public static final Set<String> IDS =
      Set.of(
          "referralId",
          "caseId",
          "generation",
          "caseNumber",
          "knownCaseNumber",
          "meetingId",
          "itemId",
          "transferId",
          "moveId",
          "releaseId",
          "stopId",
          "requestId",
          "askId",
          "tryId",
          "orphanId",
          "ageingId",
          "episodeId",
          "recoveryId",
          "periodId",
          "closureId",
          "familyId",
          "noticeId");

  /** Names whose values are codes, numbers or booleans that route the work. */
  public static final Set<String> CODES =
      Set.of(
          ("about acceptCounty adviceAgencyCode advocateAgencyCode advocateAnswer"
                  + " advocateFound afterClosureChecks ageBand agencyCode askOutcome"
                  + " attendanceRecorded best callDecision callOutcome callState candidateGroup"
                  + " clarifiedAge clarifiedConcern clarifiedCounty clarifiedDanger clarifiedLink"
                  + " closeReason closureApproved closureDecision concernLevel connection"
                  + " connectionDecision connectionKind connections connectionState consentBy"
                  + " consentGiven consentHow contactKind contactMade contactOutcome coordinatorChoice"
                  + " coordinatorCode copyForYouth county decision decisionReason declineReason"
                  + " familyCoordinatorOffered familyWants handOff held introduced inviteTeam"
                  + " itemCycle itemOutcome itemOwner itemState kind landed landedAnswer mandatoryReport"
                  + " meetingKind meetingPlace moveReason nextStep nextStepConfirmed otherWay"
                  + " outcome ownerConfirmed planConfirmed proposed rank recordsHandedOver refusal"
                  + " dateAnswer quorum quorumLost orphanAnswer familyDecision familyEndReason"
                  + " releaseChoice renewalAnswer renewalAsked reportAnswer reportedTo results"
                  + " roundDecision roundNumber rule safeContactConfirmed safetyFirst serviceAnswer"
                  + " servicesExplained serviceWanted shareBasis stoppedAnswer toAgencyCode toCounty"
                  + " tooManyTries transferAnswer transferNeeded triesDecision triesState urgency"
                  + " waitsFor wishesHeard youthKnown stayReason providerAnswer"
                  + " ageingAnswer ageingQuestion birthAnswer"
                  + " askedFor holdAnswer notHeldReason refuseReason requestAnswer returnAnswer"
                  + " transferState"
                  + " afterAnswer afterState caseClosed checkAnswer holdDecision holdStep onHold toldCenter"
                  + " toldPolice toldServices")
              .split(" "));

  /** What the engine itself writes: the counter of a multi-instance step. */
  private static final Set<String> OF_THE_ENGINE = Set.of("loopCounter");

  private static final Pattern MOMENT =
      Pattern.compile("[a-z][A-Za-z]*(Due|Reminder2?|Escalation2?)At");
  private static final Set<String> OTHER_MOMENTS =
      Set.of(
          "checkNextAt",
          "dueAt",
          "holdNextAt",
          "holdStepAt",
          "consentAt",
          "contactedAt",
          "meetingAt",
          "newDueAt",
          "nextStepAt",
          "nextTryAt",
          "reportedAt",
          "roundAt",
          "toldAt");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]{0,64}");

  private EngineVariables() {}

  /** Whether a variable of this name may exist in the engine. */
  public static boolean allows(String name) {
    return IDS.contains(name)
        || CODES.contains(name)
        || OF_THE_ENGINE.contains(name)
        || isMoment(name);
  }

  /** Whether the name stands for a due moment, written as ISO date-time with offset. */
  public static boolean isMoment(String name) {
    return OTHER_MOMENTS.contains(name) || MOMENT.matcher(name).matches();
  }

  /**
   * Checks what is about to leave for the engine.
   *
   * @return a copy of the variables, null values kept
   * @throws ForbiddenVariable naming the variable, never its value
   */
  public static Map<String, Object> checked(Map<String, ?> variables) {
    variables.forEach(EngineVariables::check);
    return new HashMap<>(variables);
  }

  private static void check(String name, Object value) {
    if (!allows(name)) {
      throw new ForbiddenVariable(name, "is not in the allow-list");
    }
    if (value == null) {
      return;
    }
    if (isMoment(name)) {
      checkMoment(name, value);
    } else {
      checkCode(name, value);
    }
  }

  private static void checkMoment(String name, Object value) {
    try {
      OffsetDateTime.parse(value.toString());
    } catch (java.time.format.DateTimeParseException notAMoment) {
      throw new ForbiddenVariable(name, "is not a date-time with offset");
    }
  }

  private static void checkCode(String name, Object value) {
    switch (value) {
      case Boolean flag -> {}
      case Number number -> {}
      case Collection<?> parts -> parts.forEach(part -> checkCode(name, part));
      case Map<?, ?> row -> row.forEach((key, part) -> checkCell(name, key, part));
      default -> {
        if (!CODE.matcher(value.toString()).matches()) {
          throw new ForbiddenVariable(name, "is not a code");
        }
      }
    }
  }

  private static void checkCell(String name, Object key, Object value) {
    if (!CODES.contains(key.toString())) {
      throw new ForbiddenVariable(name, "holds a cell that is not in the allow-list");
    }
    if (value != null) {
      checkCode(name, value);
    }
  }

  /** A variable was about to enter the engine that must not; says the name, never the value. */
  public static final class ForbiddenVariable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ForbiddenVariable(String name, String reason) {
      super("Engine variable " + name + " " + reason);
    }
  }
}
