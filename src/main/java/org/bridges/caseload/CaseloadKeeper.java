package org.bridges.caseload;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Lines of files: empty of words once their case is open, and gone after some days before. */
@Component
class CaseloadKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.rowsOf("running_line", KeptClass.CASE_NOTES)
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
