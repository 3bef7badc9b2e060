package org.bridges.reminder;

import java.io.IOException;

/**
 * The last look before a mail's text goes to the mail server: what may not be shared any more is
 * held back. From the look until {@link #close} no basis of the case is taken back, so that no mail
 * follows a revocation that is committed.
 */
interface LastLook extends AutoCloseable {

  /** Nothing to look at: the mail tells of nobody, or goes to our own people. */
  LastLook NONE =
      new LastLook() {
        @Override
        public void take() {}

        @Override
        public boolean saidNo() {
          return false;
        }

        @Override
        public void close() {}
      };

  /**
   * Looks; to be called by the thread that sends.
   *
   * @throws IOException when it may not go: the connection is given up before the text
   */
  void take() throws IOException;

  /** Whether the look ended with a no. */
  boolean saidNo();

  /** Lets go of what the look held. */
  @Override
  void close();
}
