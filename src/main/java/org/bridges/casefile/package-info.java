/**
 * The life of a care case: open, transferred, closed; its timeline and its contact log. Who works
 * on it is {@code team}'s word, what was promised is {@code plan}'s.
 */
@NullMarked
package org.bridges.casefile;

import org.jspecify.annotations.NullMarked;
