package org.bridges.transfer;

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

/** The word that something moved, behind an agency's link: that it did, and never where to. */
@Component
class MoveLink implements PartnerItem {

  private final MoveBook book;
  private final MoveNews news;

  MoveLink(MoveBook book, MoveNews news) {
    this.book = book;
    this.news = news;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.MOVED);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return book.find(subjectId).isPresent();
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of(DataClass.TRANSFER);
  }

  /** What was told is told; nothing more of it is to come. */
  @Override
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return List.of();
  }

  @Override
  public List<Recipient> asked(UUID subjectId) {
    return List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    if (news.isRead(subjectId, agencyCode).isEmpty()) {
      throw new Missing("move");
    }
    return new ItemFacts(ItemForm.MOVED, null, null, null, null);
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    news.read(subjectId, agencyCode);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    return news.isRead(subjectId, agencyCode).map(read -> !read).orElse(false);
  }
}
