package org.bridges.meeting;

import java.util.List;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.stereotype.Component;

/** Minutes and places; when a meeting was held stays. */
@Component
class MeetingKeeper implements Keeper {

  @Override
  public List<KeptWords> words() {
    return List.of(
        KeptWords.in("meeting", KeptClass.TEAMWORK, "minutes", "place", "keep_reason")
            .of(Owner.CASE, "case_id = any (:ids)"),
        KeptWords.in("invitation_reply", KeptClass.TEAMWORK, "instead", "note")
            .of(Owner.CASE, "meeting_id in (select id from meeting where case_id = any (:ids))"),
        KeptWords.rowsOf("minutes_part", KeptClass.TEAMWORK)
            .of(Owner.CASE, "meeting_id in (select id from meeting where case_id = any (:ids))"));
  }
}
