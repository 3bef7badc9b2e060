package org.bridges.access;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Why somebody asked for exceptional access, in words; that it was asked for stays. */
@Component
class GlassKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("broken_glass", KeptClass.CASE_NOTES)
            .blank("words", "-")
            .of(Owner.CASE, "case_id = any (:ids)"));
  }
}
