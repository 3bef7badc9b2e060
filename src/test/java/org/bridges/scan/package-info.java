/**
 * Hears what engines, logs, mails and rows of the test run say, and looks in it for the people of
 * the fixtures.
 */
@NullMarked
package org.bridges.scan;

import org.jspecify.annotations.NullMarked;
