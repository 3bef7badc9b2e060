package org.bridges.scan;

/** Where something is heard. */
public enum Source {
  /** Records of an engine's log. */
  RECORD,
  /** Lines of the console and of the logs of processes of their own. */
  LINE,
  /** Mails that a mail server took, with their headers. */
  MAIL,
  /** Rows of the outbox and of the tables that go with the engine and the mail. */
  ROW
}
