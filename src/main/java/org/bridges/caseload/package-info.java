/** Cases that ran before Bridges, opened at their stage: one by one, or from a spreadsheet. */
@NullMarked
package org.bridges.caseload;

import org.jspecify.annotations.NullMarked;
