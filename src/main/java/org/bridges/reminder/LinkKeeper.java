package org.bridges.reminder;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Links of partners: whoever has an old mail opens nothing. */
@Component
class LinkKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.rowsOf("item_link", KeptClass.LINKS).of(Owner.CASE, "case_id = any (:ids)"));
  }
}
