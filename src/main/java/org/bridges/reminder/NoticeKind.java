package org.bridges.reminder;

import java.util.EnumSet;
import java.util.Set;

/** Why somebody is written to. The mail itself never says more than that something is due. */
public enum NoticeKind {
  STAFF_REMINDER("Reminder"),
  STAFF_ESCALATION("Escalation"),
  ITEM_BEFORE("Reminder before the date of an action item"),
  ITEM_DUE("Reminder on the date of an action item"),
  ITEM_OVERDUE("Reminder after the date of an action item"),
  INVITATION("Invitation to a meeting"),
  INVITATION_REMINDER("Reminder of a meeting"),
  TRANSFER_OFFER("Offer of a transfer"),
  TRANSFER_REMINDER("Reminder of an offered transfer"),
  ADVOCATE_ASKED("Question for an advocate"),
  ADVOCATE_REMINDER("Reminder of the question for an advocate"),
  /** Somebody agreed to be connected to the agency. */
  CONNECTION("Word to an agency that somebody agreed to be connected"),
  /** Whoever referred hears that it was received. */
  FEEDBACK_RECEIVED("Word to who wrote that it was received"),
  /** Whoever referred hears that it is decided, and nothing else. */
  FEEDBACK_CLOSED("Word to who wrote that it is decided"),
  /** A partner asks the office for a new link. */
  LINK_ASKED("Question for a new link"),
  /** A mail did not arrive, or nobody knows whether it did. */
  UNDELIVERED("Mail in trouble"),
  /** A youth is reported missing. */
  YOUTH_MISSING("Word that a youth is missing"),
  /** A youth was found. */
  YOUTH_RECOVERED("Word that a youth was found"),
  /** Something moved in a case on whose team the recipient is. */
  MOVED("Word that something moved"),
  /** Somebody opened a case by exception. */
  EXCEPTIONAL_ACCESS("Notice of exceptional access"),
  /** Somebody left whose cases wait for another coordinator. */
  CASELOAD_WAITS("Notice of cases that wait for a coordinator"),
  /** Several reminders of one agency in one mail. */
  DIGEST("Reminders of one day in one mail");

  private static final Set<NoticeKind> GATHERED =
      EnumSet.of(ITEM_BEFORE, ITEM_DUE, ITEM_OVERDUE, INVITATION_REMINDER);

  /**
   * What cannot wait: alarms to our own people, and the question for an advocate, who may have to
   * go now. No quiet hours hold it, and it leaves before everything else.
   */
  private static final Set<NoticeKind> URGENT =
      EnumSet.of(
          STAFF_REMINDER,
          STAFF_ESCALATION,
          UNDELIVERED,
          YOUTH_MISSING,
          YOUTH_RECOVERED,
          EXCEPTIONAL_ACCESS,
          CASELOAD_WAITS,
          LINK_ASKED,
          ADVOCATE_ASKED,
          ADVOCATE_REMINDER);

  private static final Set<NoticeKind> WITHOUT_LINK =
      EnumSet.of(FEEDBACK_RECEIVED, FEEDBACK_CLOSED);

  private final String label;

  NoticeKind(String label) {
    this.label = label;
  }

  /** Whether it can wait for the day's digest; what is asked for the first time cannot. */
  boolean isGathered() {
    return GATHERED.contains(this);
  }

  /** Whether nothing may hold it back. */
  boolean isUrgent() {
    return URGENT.contains(this);
  }

  /** Whether its mail leads to a page; who wrote is never led to one. */
  boolean hasLink() {
    return !WITHOUT_LINK.contains(this);
  }

  /** As the timeline shows it. */
  public String label() {
    return label;
  }
}
