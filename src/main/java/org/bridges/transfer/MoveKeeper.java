package org.bridges.transfer;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Words of moves. */
@Component
class MoveKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("move", KeptClass.TEAMWORK, "note").of(Owner.CASE, "case_id = any (:ids)"));
  }
}
