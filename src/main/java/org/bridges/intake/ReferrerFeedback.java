package org.bridges.intake;

import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.intake.ReferralRequest.SourceKind;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever referred hears from us, where that was wanted: an agency, or somebody else who is no
 * family, gets one mail that it was received and one when it is decided, the same for every
 * outcome. The youth and the family never get a mail by itself: a person calls them.
 */
@Component
class ReferrerFeedback {

  private final Reminders reminders;
  private final ReferrerVault referrers;
  private final CallBacks calls;
  private final Outbox outbox;
  private final OfficeTime time;

  ReferrerFeedback(
      Reminders reminders,
      ReferrerVault referrers,
      CallBacks calls,
      Outbox outbox,
      OfficeTime time) {
    this.reminders = reminders;
    this.referrers = referrers;
    this.calls = calls;
    this.outbox = outbox;
    this.time = time;
  }

  /** It was received: whoever wants to hear so, and can be written to, hears it once. */
  @Transactional(propagation = Propagation.MANDATORY)
  void received(ReferralView referral, ReferralRequest.Source source) {
    if (source.wantsFeedback() && source.email() != null && mayBeWrittenTo(source.kind())) {
      write(referral, "feedback-received:", NoticeKind.FEEDBACK_RECEIVED);
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ReferralDecided decided) {
    var referral = decided.referral();
    var writer = referrers.of(referral.id());
    if (!referral.status().isDecided() || !writer.wantsFeedback()) {
      return;
    }
    if (!mayBeWrittenTo(writer.kind())) {
      call(referral);
    } else if (writer.email() != null) {
      write(referral, "feedback-closed:", NoticeKind.FEEDBACK_CLOSED);
    }
  }

  private void write(ReferralView referral, String key, NoticeKind kind) {
    reminders.notify(
        new NoticeRequest(
            key + referral.id(),
            kind,
            Recipient.writer(referral.id()),
            null,
            referral.id(),
            null,
            time.instant(),
            null));
  }

  private void call(ReferralView referral) {
    if (calls.existsById(referral.id())) {
      return;
    }
    calls.save(new CallBack(referral.id(), time.instant()));
    var variables = ConnectionStart.variables(referral);
    variables.remove("caseId"); // the call is owed to who wrote, whatever became of it
    outbox.start(
        referral.id(),
        "call-back",
        referral.id(),
        0,
        variables,
        new StageClock("CALL_BACK", time.instant(), "callBack"));
  }

  private static boolean mayBeWrittenTo(SourceKind kind) {
    return kind == SourceKind.AGENCY || kind == SourceKind.OTHER;
  }
}
