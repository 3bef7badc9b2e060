/**
 * Partner agencies and the office's own people: who they are, where they work, how they sign in.
 */
@NullMarked
package org.bridges.directory;

import org.jspecify.annotations.NullMarked;
