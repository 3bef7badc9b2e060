package org.bridges.reminder;

import java.util.UUID;

/**
 * Asked before anything about a youth goes to an agency or is shown to it. The module of releases
 * answers; without a recorded basis it is no.
 */
public interface ShareGate {

  /** How something reaches an agency. */
  enum Way {
    MAIL,
    LINK
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

  /** The mail surely did not leave: nothing was shared. */
  void didNotGo(UUID noticeId);

  /** It was held back: somebody of ours has to know. */
  void heldBack(Outgoing share);
}
