package org.bridges.insight;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** A manager's words beside something that was missing; that it was missing stays. */
@Component
class InsightKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in(OrphanBook.TABLE, KeptClass.CASE_NOTES, "note")
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
