/** Steps of the models that remind somebody. */
@NullMarked
package org.bridges.reminder.process;

import org.jspecify.annotations.NullMarked;
