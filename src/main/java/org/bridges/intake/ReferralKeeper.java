package org.bridges.intake;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** What referrals keep: the story, its writer, and the answers to requests sent twice. */
@Component
class ReferralKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("referral", KeptClass.NARRATIVE, "decision_note")
            .blank("content", "{}")
            .of(Owner.REFERRAL, "id = any (:ids)"),
        KeptWords.in("agency_connection", KeptClass.REFERRAL_NOTES, "note")
            .of(Owner.REFERRAL, "referral_id = any (:ids)"),
        KeptWords.in("mandatory_report", KeptClass.REFERRER, "reference")
            .of(Owner.REFERRAL, "id = any (:ids)"),
        KeptWords.in("call_back", KeptClass.REFERRAL_NOTES, "note")
            .of(Owner.REFERRAL, "id = any (:ids)"),
        KeptWords.rowsOf("referrer", KeptClass.REFERRER).of(Owner.REFERRAL, "id = any (:ids)"),
        KeptWords.rowsOf("idempotency_key", KeptClass.NARRATIVE)
            .of(Owner.REFERRAL, "receipt in (select receipt from referral where id = any (:ids))"));
  }
}
