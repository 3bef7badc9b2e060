/** The office as people use it, in a real browser. */
@NullMarked
package org.bridges.browser;

import org.jspecify.annotations.NullMarked;
