package org.bridges.shared;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A test that waits hears of its own trouble alone: a mail server complains in a thread of its own
 * about a client that another test has killed.
 */
public final class OwnTroubleOnly implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
