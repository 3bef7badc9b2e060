/** What is to be done today: user tasks as rows of our own, with their forms and checks. */
@NullMarked
package org.bridges.worklist;

import org.jspecify.annotations.NullMarked;
