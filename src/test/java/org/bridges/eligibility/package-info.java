@NullMarked
package org.bridges.eligibility;

import org.jspecify.annotations.NullMarked;
