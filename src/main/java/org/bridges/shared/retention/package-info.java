/** What each module keeps of people, for how long, and how it lets go of it. */
@NullMarked
package org.bridges.shared.retention;

import org.jspecify.annotations.NullMarked;
