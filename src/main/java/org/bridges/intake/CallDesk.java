package org.bridges.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls back who wrote for herself, himself or the family: a person calls, in the safe window, and
 * tries again; nobody reached is a manager's decision, never silence.
 */
@Service
public class CallDesk {

  static final String CALL = "call-back";
  static final String DECIDE = "decide-call";

  private static final Set<String> OUTCOMES =
      Set.of("REACHED", "NO_ANSWER", "NOT_SAFE_NOW", "NO_SAFE_WAY");

  private final CallBacks calls;
  private final Tries tries;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  CallDesk(
      CallBacks calls,
      Tries tries,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.calls = calls;
    this.tries = tries;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /** Where the process goes on. */
  public enum Next {
    DONE,
    AGAIN,
    MANAGER,
    END
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @param outcome REACHED, NO_ANSWER, NOT_SAFE_NOW or NO_SAFE_WAY
   * @throws Refused with ANSWER_MISSING or NEXT_TRY_IN_PAST
   */
  public void check(@Nullable String outcome, @Nullable Instant nextTry) {
    if (outcome == null || !OUTCOMES.contains(outcome)) {
      throw new Refused("ANSWER_MISSING", "Say whether somebody was reached.");
    }
    var again = !outcome.equals("REACHED") && !outcome.equals("NO_SAFE_WAY");
    if (again && nextTry != null && !nextTry.isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "Choose a time for the next try that is ahead.");
    }
  }

  /** Keeps the words beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID referralId, @Nullable String words) {
    require(referralId).note(words, cipher);
  }

  /** Records a call; told twice it is one. */
  @Transactional
  public Next record(UUID referralId, @Nullable String outcome, @Nullable Instant nextTry) {
    var call = require(referralId);
    if (call.state() != CallBack.State.OWED) {
      return Next.DONE;
    }
    check(outcome, nextTry);
    var task = worklist.lastCompleted(CALL, referralId);
    call.tried(task.map(OpenTask::id).orElse(null));
    tell(
        call,
        outcome,
        task.flatMap(one -> worklist.lastCompletedBy(CALL, referralId)).orElse(null));
    call.note(null, cipher);
    if ("REACHED".equals(outcome)) {
      call.end(CallBack.State.ANSWERED, time.instant());
      return Next.DONE;
    }
    return "NO_SAFE_WAY".equals(outcome) || tries.areOver(call.tries()) ? Next.MANAGER : Next.AGAIN;
  }

  private void tell(CallBack call, @Nullable String outcome, @Nullable String by) {
    var what =
        switch (String.valueOf(outcome)) {
          case "REACHED" -> "Called back: talked with who wrote";
          case "NO_ANSWER" -> "Called back: nobody answered";
          case "NOT_SAFE_NOW" -> "Called back: it was not safe to talk";
          default -> "Called back: there is no safe way to call";
        };
    timeline.add(
        TimelineEntry.ofReferral(
                call.referralId(), "called:" + call.referralId() + ":" + call.tries(), what)
            .by(by)
            .with(call.note(cipher)));
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
    if (note == null && require(referralId).note(cipher) == null) {
      throw new Refused("REASON_MISSING", "Write the reason.");
    }
  }

  /** Records the manager's decision; told twice it is one. */
  @Transactional
  public Next decide(UUID referralId, @Nullable String decision) {
    var call = require(referralId);
    if (call.state() != CallBack.State.OWED) {
      return Next.END;
    }
    checkDecision(referralId, decision, null);
    var again = "AGAIN".equals(decision);
    timeline.add(
        TimelineEntry.ofReferral(
                referralId,
                "call-decided:" + referralId + ":" + call.tries(),
                again ? "To be called once more" : "Calling back ended, nobody reached")
            .by(worklist.lastCompletedBy(DECIDE, referralId).orElse(null))
            .with(call.note(cipher)));
    if (!again) {
      call.end(CallBack.State.GIVEN_UP, time.instant());
    }
    return again ? Next.AGAIN : Next.END;
  }

  /** Ids of the referrals whose writer is to be called. */
  @Transactional(readOnly = true)
  public List<UUID> owed() {
    return calls.findByState(CallBack.State.OWED).stream().map(CallBack::referralId).toList();
  }

  private CallBack require(UUID referralId) {
    return calls.findById(referralId).orElseThrow(() -> new Missing("call"));
  }
}
