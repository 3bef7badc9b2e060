package org.bridges.reminder;

import java.util.Optional;
import org.bridges.audit.Actor;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.springframework.stereotype.Component;

/** Who comes by a secret link and whose item is behind it, for the record of who looked. */
@Component
class LinkSubject implements SubjectFinder {

  private final LinkDesk links;
  private final DigestLinks endings;

  LinkSubject(LinkDesk links, DigestLinks endings) {
    this.links = links;
    this.endings = endings;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.LINK;
  }

  @Override
  public Optional<Found> find(String token) {
    return links
        .find(token)
        .map(LinkSubject::found)
        .or(() -> endings.agencyOf(token).map(LinkSubject::found));
  }

  private static Found found(String agencyCode) {
    return new Found(Subject.NONE, null, Actor.partner(agencyCode));
  }

  private static Found found(ItemLink link) {
    return new Found(Subject.ofCase(link.caseId()), null, Actor.partner(link.agencyCode()));
  }
}
