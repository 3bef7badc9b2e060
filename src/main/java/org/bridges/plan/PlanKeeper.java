package org.bridges.plan;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Words of promises; how they ended stays. */
@Component
class PlanKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("action_item", KeptClass.TEAMWORK, "answer_note")
            .blank("description", "-")
            .blank("owner_role", "-")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.in("appointment", KeptClass.TEAMWORK, "place")
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
