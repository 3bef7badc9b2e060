package org.bridges.access;

import java.util.Optional;
import org.bridges.audit.Actor;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.springframework.stereotype.Component;

/** Who is signed in on this thread, as the directory knows the person now. */
@Component
public class Signed {

  private final Directory directory;

  Signed(Directory directory) {
    this.directory = directory;
  }

  /**
   * The person of this request.
   *
   * @throws Closed when nobody is signed in whom the directory knows as active
   */
  public StaffView person() {
    return find().orElseThrow(() -> new Closed(null));
  }

  /** The person of this request, where there is one. */
  public Optional<StaffView> find() {
    return directory.findStaff(Actor.current().name()).filter(StaffView::active);
  }
}
