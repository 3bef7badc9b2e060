/** The page of a family, and the household of a case as JSON. */
@NullMarked
package org.bridges.family.web;

import org.jspecify.annotations.NullMarked;
