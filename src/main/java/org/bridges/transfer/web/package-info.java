/** Moves and transfers as JSON and on the page of a case. */
@NullMarked
package org.bridges.transfer.web;

import org.jspecify.annotations.NullMarked;
