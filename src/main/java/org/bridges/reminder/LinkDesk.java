package org.bridges.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and reads links. A token is born with its mail and is nowhere else. */
@Service
class LinkDesk {

  private static final int LONGEST_TOKEN = 100;

  private final ItemLinks links;
  private final MailSettings settings;
  private final OfficeTime time;

  LinkDesk(ItemLinks links, MailSettings settings, OfficeTime time) {
    this.links = links;
    this.settings = settings;
    this.time = time;
  }

  /** The address that the mail of a notice carries: a page for staff, one item for others. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String forMail(Notice notice) {
    var subject = notice.subjectId();
    if (subject == null || notice.recipient().type() != Recipient.Type.AGENCY) {
      return settings.page(
          switch (notice.kind()) {
            case UNDELIVERED -> "/notices";
            case EXCEPTIONAL_ACCESS -> "/glass";
            case CASELOAD_WAITS -> "/people";
            default -> "/work";
          });
    }
    var token = Token.next();
    var link = links.findByNoticeId(notice.id()).orElseGet(() -> new ItemLink(notice, subject));
    link.carry(Token.hash(token), time.instant(), until(notice.dueAt()));
    links.save(link);
    return settings.page("/p/" + token);
  }

  /** The link of a token, valid or not. */
  @Transactional(readOnly = true)
  public Optional<ItemLink> find(String token) {
    return token.length() > LONGEST_TOKEN
        ? Optional.empty()
        : links.findByTokenHash(Token.hash(token));
  }

  private Instant until(Instant dueAt) {
    var now = time.instant();
    return (dueAt.isAfter(now) ? dueAt : now).plus(Duration.ofDays(settings.linkDays()));
  }
}
