/** Examples that the rules must refuse. */
@NullMarked
package wrong;

import org.jspecify.annotations.NullMarked;
