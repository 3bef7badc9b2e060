package org.bridges.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.RoundMissing;
import org.bridges.casefile.RoundQuestion;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a follow-up round found missing is a reminder with a date, not a mere tick. */
@Component
class RoundReminders {

  private final ActionItems items;
  private final PlanDesk desk;
  private final OfficeTime time;
  private final FieldCipher cipher;

  RoundReminders(ActionItems items, PlanDesk desk, OfficeTime time, FieldCipher cipher) {
    this.items = items;
    this.desk = desk;
    this.time = time;
    this.cipher = cipher;
  }

  /** One reminder for a round; told twice it is one. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RoundMissing found) {
    var id = idOf(found);
    if (items.existsById(id)) {
      return;
    }
    var lacks =
        found.missing().stream().map(RoundQuestion::words).collect(Collectors.joining(", "));
    var item =
        OwnReminders.of(
            "Round %d found missing: %s".formatted(found.round(), lacks), found.at(), found.by());
    var saved =
        items.save(
            new ActionItem(id, found.caseId(), null, item, time.instant(), found.by(), cipher));
    desk.stand(saved, found.by());
  }

  private static UUID idOf(RoundMissing found) {
    var seed =
        "round-missing:%s:%d:%d".formatted(found.caseId(), found.generation(), found.round());
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
