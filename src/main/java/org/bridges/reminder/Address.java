package org.bridges.reminder;

import java.util.Locale;

/**
 * Where a mail goes.
 *
 * @param name agency's or person's name, for our own pages only
 */
record Address(String mailbox, Locale locale, String name) {}
