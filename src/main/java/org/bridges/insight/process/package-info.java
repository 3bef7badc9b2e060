/** Worker and step of what the radar found. */
@NullMarked
package org.bridges.insight.process;

import org.jspecify.annotations.NullMarked;
