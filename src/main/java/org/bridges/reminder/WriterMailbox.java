package org.bridges.reminder;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where whoever referred is written to; the module that keeps who it was answers. */
public interface WriterMailbox {

  /** A mailbox and the language in which it is written to. */
  record Mailbox(String address, Locale locale) {

    /** Never shows where it leads. */
    @Override
    public String toString() {
      return "Mailbox[" + locale + "]";
    }
  }

  /** The mailbox of who wrote the referral; empty where there is none or nothing may go there. */
  Optional<Mailbox> ofReferral(UUID referralId);
}
