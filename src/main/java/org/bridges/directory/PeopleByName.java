package org.bridges.directory;

import java.util.Optional;
import org.bridges.audit.KnownPeople;
import org.springframework.stereotype.Component;

/** Names of people and agencies for the record of who looked. */
@Component
class PeopleByName implements KnownPeople {

  private final Directory directory;

  PeopleByName(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<String> person(String username) {
    return directory.findStaff(username).map(StaffView::displayName);
  }

  @Override
  public Optional<String> agency(String code) {
    return directory.findAgency(code).map(AgencyView::name);
  }
}
