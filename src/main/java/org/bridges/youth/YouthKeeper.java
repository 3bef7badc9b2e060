package org.bridges.youth;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** What the vault keeps of a youth, her or his household, and how they are found. */
@Component
class YouthKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in(
                "youth",
                KeptClass.IDENTITY,
                "name",
                "aliases",
                "birth_date",
                "stated_age",
                "language",
                "gender")
            .of(Owner.YOUTH, "id = any (:ids)"),
        KeptWords.in("youth_link", KeptClass.IDENTITY, "reason", "end_reason")
            .of(Owner.YOUTH, "youth_id = any (:ids) or known_id = any (:ids)"),
        KeptWords.rowsOf("youth_key", KeptClass.IDENTITY).of(Owner.YOUTH, "youth_id = any (:ids)"),
        KeptWords.rowsOf("safe_contact", KeptClass.IDENTITY)
            .of(Owner.YOUTH, "youth_id = any (:ids)"),
        KeptWords.rowsOf("household_person", KeptClass.IDENTITY)
            .of(Owner.YOUTH, "youth_id = any (:ids)"));
  }
}
