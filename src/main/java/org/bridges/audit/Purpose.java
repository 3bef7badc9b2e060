package org.bridges.audit;

/** Why a route exists: the reason code of a look that needed no reason of its own. */
public enum Purpose {
  /** To decide on a referral. */
  INTAKE,
  /** To do a step of the work. */
  STEP,
  /** To care for the youth of a case. */
  CARE,
  /** To find the record of somebody who asks or is asked about. */
  FINDING,
  /** A partner was asked to do something. */
  PARTNER,
  /** Somebody worried about the youth and wrote to us. */
  ASKING_FOR_HELP,
  /** To keep mail and accounts working. */
  RUNNING,
  /** To see that records are used rightly. */
  OVERSIGHT
}
