package org.bridges.reminder;

import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;

/**
 * Asked before anything about a youth goes to an agency or is shown to it. The module of releases
 * answers; without a recorded basis it is no.
 */
public interface ShareGate {

  /** How something reaches an agency. */
  enum Way {
    MAIL,
    LINK,
    /** What an agency with a release sees beside its item. */
    SLICE
  }

  /**
   * Until the caller's transaction ends, no basis of the case is taken back; one that is being
   * taken back right now is waited for. To be called before anything of the case is read.
   */
  void hold(UUID caseId);

  /** Whether it may go, or be shown, at this moment. */
  boolean permits(Outgoing share);

  /** Notes, where it may go, that it goes and on which basis; answers whether it may. */
  boolean letGo(Outgoing share, Way way);

  /** The classes of which a live release lets the agency see something; none without one. */
  Set<DataClass> released(UUID caseId, String agencyCode);

  /** Notes that the agency saw this beside its item, once more with each look. */
  void seen(Outgoing slice);

  /** The mail surely did not leave: nothing was shared. */
  void didNotGo(UUID noticeId);

  /** It was held back: somebody of ours has to know. */
  void heldBack(Outgoing share);
}
