/** Checks on the files with which the real thing is started. */
@NullMarked
package org.bridges.deploy;

import org.jspecify.annotations.NullMarked;
