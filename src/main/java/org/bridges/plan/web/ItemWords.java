package org.bridges.plan.web;

import java.util.Map;
import java.util.Set;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.plan.ItemMoves;
import org.bridges.plan.ItemState;
import org.bridges.plan.ItemView;
import org.bridges.plan.Party;
import org.bridges.plan.WaitsFor;
import org.springframework.stereotype.Component;

/** What the pages say about an item. */
@Component("itemWords")
class ItemWords {

  private final Directory directory;

  ItemWords(Directory directory) {
    this.directory = directory;
  }

  /** Whom it belongs to: agency and role, or the one of us. */
  public String owner(ItemView item) {
    var person = item.inPerson();
    return person == null
        ? directory.agency(item.agencyCode()).name() + ", " + item.ownerRole()
        : "for "
            + directory.findStaff(person).map(StaffView::displayName).orElse("somebody who left");
  }

  /** A code of waiting, or of why not, in words. */
  public String because(String code) {
    return WaitsFor.words(code);
  }

  /** Everything that an item can wait for, with its words. */
  public Map<String, String> waiting() {
    return WaitsFor.all();
  }

  /** How a coordinator can say that the item stands. */
  public Set<ItemState> next(ItemView item) {
    return ItemMoves.from(item.state(), Party.COORDINATOR);
  }
}
