/** Workers and steps of releases and of what stops with them. */
@NullMarked
package org.bridges.consent.process;

import org.jspecify.annotations.NullMarked;
