/** Work that must happen later, survives a restart, and runs on one replica only. */
@NullMarked
package org.bridges.shared.background;

import org.jspecify.annotations.NullMarked;
