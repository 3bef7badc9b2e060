package org.bridges.shared.retention;

/** What must stop when a youth is erased, beside words that go. Twice is once. */
public interface Withdrawal {

  /** In words, for the count that is shown afterwards. */
  String name();

  /** Stops it; answers how many there were. */
  int withdraw(PersonRecords person);
}
