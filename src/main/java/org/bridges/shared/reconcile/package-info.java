/** What must agree and is compared every night: each module compares its own records. */
@NullMarked
package org.bridges.shared.reconcile;

import org.jspecify.annotations.NullMarked;
