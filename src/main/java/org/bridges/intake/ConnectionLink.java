package org.bridges.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.Recipient;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A connection behind the agency's link. The page says that somebody agreed to be connected and
 * nothing of whom; it is open while that agreement lasts.
 */
@Component
class ConnectionLink implements PartnerItem {

  private final AgencyConnections connections;
  private final AgencyAnswers answers;

  ConnectionLink(AgencyConnections connections, AgencyAnswers answers) {
    this.connections = connections;
    this.answers = answers;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.CONNECTION);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return connections.existsById(subjectId);
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of();
  }

  @Override
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recipient> asked(UUID subjectId) {
    var row = connections.findById(subjectId);
    return row.filter(answers::isAsked).map(AgencyConnection::agencyCode).stream()
        .map(Recipient::agency)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    return new ItemFacts(
        ItemForm.CONNECTION, null, null, null, own(subjectId, agencyCode).agencySays());
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    answers.says(own(subjectId, agencyCode), agencyCode, answer.answer(), answer.note());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    return answers.isAsked(own(subjectId, agencyCode));
  }

  private AgencyConnection own(UUID subjectId, String agencyCode) {
    return connections
        .findById(subjectId)
        .filter(row -> agencyCode.equals(row.agencyCode()))
        .orElseThrow(() -> new Missing("connection"));
  }
}
