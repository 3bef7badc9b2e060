/**
 * What is due is told once, to the right person, in words that say nothing; and partners answer it
 * without an account. What the item means is the asking module's business.
 */
@NullMarked
package org.bridges.reminder;

import org.jspecify.annotations.NullMarked;
