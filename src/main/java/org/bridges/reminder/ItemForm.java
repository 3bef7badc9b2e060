package org.bridges.reminder;

import java.util.List;

/** The answers and reasons that a partner can choose from. */
public enum ItemForm {
  ACTION_ITEM(
      List.of("DONE", "NOT_YET", "ACCEPT", "REJECT", "HAND_OVER", "NEED_HELP"),
      List.of(
          "PARTNER",
          "US",
          "COURT",
          "YOUTH_NOT_REACHABLE",
          "CONSENT",
          "NO_CAPACITY",
          "OUT_OF_AREA",
          "SAFETY",
          "OTHER")),
  INVITATION(List.of("ATTEND", "SUBSTITUTE", "CANNOT"), List.of()),
  TRANSFER(
      List.of("ACCEPT", "DECLINE"),
      List.of("NO_CAPACITY", "OUT_OF_AREA", "AGE", "SAFETY", "OTHER")),
  ADVOCATE(
      List.of("SEND_ADVOCATE", "NO_ADVOCATE"),
      List.of("NO_CAPACITY", "OUT_OF_AREA", "SAFETY", "OTHER")),
  /** The same, where somebody must go now. */
  ADVOCATE_URGENT(ADVOCATE.answers, ADVOCATE.reasons),
  /** Somebody agreed to be connected; the agency says whether they found each other. */
  CONNECTION(List.of("REACHED", "NOT_YET", "CANNOT_HELP"), List.of()),
  /** Something moved; the agency calls us and says that it has read this. */
  MOVED(List.of("SEEN"), List.of());

  private final List<String> answers;
  private final List<String> reasons;

  ItemForm(List<String> answers, List<String> reasons) {
    this.answers = answers;
    this.reasons = reasons;
  }

  /** Codes of the answers. */
  public List<String> answers() {
    return answers;
  }

  /** Codes of the reasons; empty where none is asked. */
  public List<String> reasons() {
    return reasons;
  }
}
