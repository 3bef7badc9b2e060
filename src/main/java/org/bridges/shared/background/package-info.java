/** Work that must happen later, survives a restart, and runs on one replica only. */
@NamedInterface
@NullMarked
package org.bridges.shared.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
