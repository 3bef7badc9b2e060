/** The worklist's pages and its API. */
@NullMarked
package org.bridges.worklist.web;

import org.jspecify.annotations.NullMarked;
