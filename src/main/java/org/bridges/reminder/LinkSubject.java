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

  LinkSubject(LinkDesk links) {
    this.links = links;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.LINK;
  }

  @Override
  public Optional<Found> find(String token) {
    return links.find(token).map(LinkSubject::found);
  }

  private static Found found(ItemLink link) {
    return new Found(Subject.ofCase(link.caseId()), null, Actor.partner(link.agencyCode()));
  }
}
