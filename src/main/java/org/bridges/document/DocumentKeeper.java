package org.bridges.document;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Files and their names; that there was one, and of which kind, stays. */
@Component
class DocumentKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("document", KeptClass.CONSENT, "name").of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.rowsOf("document_part", KeptClass.CONSENT)
            .of(Owner.CASE, "document_id in (select id from document where case_id = any (:ids))"));
  }
}
