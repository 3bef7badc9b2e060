/** Workers and steps of the plan and of its follow-up. */
@NullMarked
package org.bridges.plan.process;

import org.jspecify.annotations.NullMarked;
