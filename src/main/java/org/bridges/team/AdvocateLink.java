package org.bridges.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.Recipient;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question for an advocate behind the agency's link: the county, whether it is urgent, and
 * until when to answer. Nothing of the youth is there, so it needs no basis.
 */
@Component
class AdvocateLink implements PartnerItem {

  private final AdvocateDesk desk;
  private final AdvocateBook book;
  private final CaseFile cases;

  AdvocateLink(AdvocateDesk desk, AdvocateBook book, CaseFile cases) {
    this.desk = desk;
    this.book = book;
    this.cases = cases;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.ADVOCATE_ASKED, NoticeKind.ADVOCATE_REMINDER);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return book.ask(subjectId).isPresent();
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return desk.ofCase(caseId).stream()
        .filter(ask -> ask.agencyCode().equals(agencyCode) && desk.isAwaited(ask))
        .map(AdvocateAsk::id)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recipient> asked(UUID subjectId) {
    var ask = desk.ask(subjectId);
    return desk.isAwaited(ask) ? List.of(Recipient.agency(ask.agencyCode())) : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    var ask = own(subjectId, agencyCode);
    var care = cases.view(ask.caseId());
    var form = care.urgency() == Urgency.URGENT ? ItemForm.ADVOCATE_URGENT : ItemForm.ADVOCATE;
    return new ItemFacts(form, null, ask.dueAt(), care.county().name(), null);
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    own(subjectId, agencyCode);
    desk.answer(subjectId, answer.answer().equals("SEND_ADVOCATE"), answer.reason(), agencyCode);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    return desk.isAwaited(own(subjectId, agencyCode));
  }

  private AdvocateAsk own(UUID subjectId, String agencyCode) {
    var ask = desk.ask(subjectId);
    if (!ask.agencyCode().equals(agencyCode)) {
      throw new Missing("question");
    }
    return ask;
  }
}
