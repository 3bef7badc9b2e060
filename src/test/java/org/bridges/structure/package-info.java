/** Is the house built as the README says: modules, doors, and models that agree with the code. */
@NullMarked
package org.bridges.structure;

import org.jspecify.annotations.NullMarked;
