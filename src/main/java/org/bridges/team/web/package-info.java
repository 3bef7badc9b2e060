/** The team on the page of a case. */
@NullMarked
package org.bridges.team.web;

import org.jspecify.annotations.NullMarked;
