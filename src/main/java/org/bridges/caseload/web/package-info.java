/** The pages and the JSON by which a running caseload comes in. */
@NullMarked
package org.bridges.caseload.web;

import org.jspecify.annotations.NullMarked;
