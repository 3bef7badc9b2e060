/** Action items as JSON and on the page of a case. */
@NullMarked
package org.bridges.plan.web;

import org.jspecify.annotations.NullMarked;
