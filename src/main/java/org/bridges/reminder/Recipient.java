package org.bridges.reminder;

import java.util.UUID;
import org.bridges.shared.Group;

/**
 * Who is to hear of it.
 *
 * @param type how to read the code
 * @param code agency code, group code or user name
 */
public record Recipient(Type type, String code) {

  /** Kinds of recipients. */
  public enum Type {
    AGENCY,
    GROUP,
    PERSON,
    /** Whoever referred, by the id of the referral. */
    WRITER,
    /** The mailbox of the people who keep the system running. */
    OPERATOR
  }

  /** A partner agency. */
  public static Recipient agency(String agencyCode) {
    return new Recipient(Type.AGENCY, agencyCode);
  }

  /** Everybody of a candidate group. */
  public static Recipient group(Group group) {
    return new Recipient(Type.GROUP, group.code());
  }

  /** One of our people. */
  public static Recipient person(String username) {
    return new Recipient(Type.PERSON, username);
  }

  /** Whoever wrote the referral. */
  public static Recipient writer(UUID referralId) {
    return new Recipient(Type.WRITER, referralId.toString());
  }

  /** The operator's mailbox. */
  public static Recipient operator() {
    return new Recipient(Type.OPERATOR, "operator");
  }
}
