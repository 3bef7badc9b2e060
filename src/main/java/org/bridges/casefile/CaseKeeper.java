package org.bridges.casefile;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/**
 * Words on timelines, in the contact log, beside a try and beside a search; what happened stays, in
 * set sentences.
 */
@Component
class CaseKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("timeline_entry", KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)")
            .of(Owner.REFERRAL, "referral_id = any (:ids)"),
        KeptWords.in("timeline_entry", KeptClass.REFERRAL_NOTES, "note")
            .of(Owner.REFERRAL, "referral_id = any (:ids) and case_id is null"),
        KeptWords.in("contact_log", KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.in("contact_try", KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.in("missing_episode", KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.in("ageing_question", KeptClass.CASE_NOTES, "limit_day")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.rowsOf("former_number", KeptClass.IDENTITY)
            .of(Owner.YOUTH, "id in (select id from care_case where youth_id = any (:ids))"),
        KeptWords.in("recovery", KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
