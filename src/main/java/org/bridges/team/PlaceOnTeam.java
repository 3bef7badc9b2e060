package org.bridges.team;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency is asked to take another one's place on the team. It has the place, and with it access,
 * when it accepts; until then the other one has both (ADR 0014). Nobody else is asked in its stead.
 */
@Service
public class PlaceOnTeam {

  private final AdvocateBook book;
  private final AdvocateDesk advocates;
  private final TeamDesk team;
  private final CaseFile cases;
  private final Outbox outbox;
  private final OfficeTime time;

  PlaceOnTeam(
      AdvocateBook book,
      AdvocateDesk advocates,
      TeamDesk team,
      CaseFile cases,
      Outbox outbox,
      OfficeTime time) {
    this.book = book;
    this.advocates = advocates;
    this.team = team;
    this.cases = cases;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Asks the agency, once for each change; nobody where the other one has no place.
   *
   * @param from code of the agency that has the place
   * @param to code of the agency that is asked
   */
  @Transactional
  public void ask(UUID caseId, UUID change, String from, String to) {
    if (team.agencies(caseId).contains(from)) {
      var request = request(change);
      advocates.wanted(request, cases.view(caseId), to);
      book.inPlaceOf(request, from);
    }
  }

  /**
   * The change is given up: an agency that has not answered is not waited for, and who has the
   * place keeps it.
   *
   * @param by user name
   */
  @Transactional
  public void giveUp(UUID change, String by) {
    var request = request(change);
    if (!book.exists(request) || !book.lock(request).isOpen()) {
      return;
    }
    for (var ask : book.ofRequest(request)) {
      if (ask.isOpen()) {
        book.answer(ask.id(), AdvocateAsk.Answer.WITHDRAWN, null, by, time.instant());
        outbox.publish(ask.caseId(), "team.advocateAnswered", ask.id(), Map.of());
      }
    }
    book.becomes(request, AdvocateBook.State.SETTLED, time.instant());
  }

  private static UUID request(UUID change) {
    var seed = "advocate-in-place:" + change;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
