@NullMarked
package org.bridges.youth;

import org.jspecify.annotations.NullMarked;
