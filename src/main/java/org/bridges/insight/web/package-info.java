/** The managers' page of the flow. */
@NullMarked
package org.bridges.insight.web;

import org.jspecify.annotations.NullMarked;
