/** Releases as JSON and on the page of a case. */
@NullMarked
package org.bridges.consent.web;

import org.jspecify.annotations.NullMarked;
