package org.bridges.family;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/**
 * Words about a family go with the first youth of the home whose records go: nobody can tell whom
 * they speak of. That the family was helped, and when, stays.
 */
@Component
class FamilyKeeper implements Keeper {

  private static final String OF_HOME =
      "home_id in (select h.home_id from home_youth h where h.youth_id = any (:ids))";

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in(FamilySupports.TABLE, KeptClass.IDENTITY, "note").of(Owner.YOUTH, OF_HOME),
        KeptWords.in(FamilyContacts.TABLE, KeptClass.IDENTITY, "note").of(Owner.YOUTH, OF_HOME));
  }
}
