@NullMarked
package org.bridges.engine;

import org.jspecify.annotations.NullMarked;
