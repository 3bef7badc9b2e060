/** Worker and step of the help to a family. */
@NullMarked
package org.bridges.family.process;

import org.jspecify.annotations.NullMarked;
