@NullMarked
package org.bridges.shared;

import org.jspecify.annotations.NullMarked;
