package org.bridges.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseClosed;
import org.bridges.casefile.EndsWithCase;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is asked for an advocate any more when the case is closed. */
@Component
class AdvocateClosing implements EndsWithCase {

  private final AdvocateBook book;
  private final AdvocateDesk desk;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;

  AdvocateClosing(
      AdvocateBook book,
      AdvocateDesk desk,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public DataClass shows() {
    return DataClass.CASE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Ending> endingsOf(UUID caseId) {
    return book.open(caseId).stream().map(one -> new Ending(words(one), null)).toList();
  }

  private String words(AdvocateBook.Request request) {
    return book.ofRequest(request.id()).stream()
        .filter(AdvocateAsk::isOpen)
        .findFirst()
        .map(ask -> directory.agency(ask.agencyCode()).name() + " is asked for an advocate")
        .orElse("The search for an advocate");
  }

  /** The open question is withdrawn, and no other agency is asked. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    book.open(closed.caseId()).forEach(one -> end(one.id()));
  }

  private void end(UUID requestId) {
    var request = book.lock(requestId);
    if (!request.isOpen()) {
      return;
    }
    var now = time.instant();
    for (var ask : book.ofRequest(requestId)) {
      if (ask.isOpen()) {
        book.answer(ask.id(), AdvocateAsk.Answer.WITHDRAWN, null, "", now);
        desk.tell(ask, AdvocateAsk.Answer.WITHDRAWN, null);
      }
      book.heard(ask.id());
    }
    book.becomes(requestId, AdvocateBook.State.SETTLED, now);
    timeline.add(
        TimelineEntry.ofCase(
            request.caseId(),
            "advocate-ended:" + requestId,
            "Nobody is asked for an advocate any more: the case is closed"));
    outbox.publish(request.caseId(), "team.advocateNotWanted", requestId, Map.of());
  }
}
