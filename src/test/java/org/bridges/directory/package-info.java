/** The directory, signing in and who may open what. */
@NullMarked
package org.bridges.directory;

import org.jspecify.annotations.NullMarked;
