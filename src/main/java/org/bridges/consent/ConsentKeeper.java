package org.bridges.consent;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Words of releases; that there was one, for whom and until when, stays. */
@Component
class ConsentKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("consent_release", KeptClass.CONSENT)
            .blank("purpose", "-")
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
