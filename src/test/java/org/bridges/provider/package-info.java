/** Signing in at a real provider, which speaks the whole protocol, and what goes wrong there. */
@NullMarked
package org.bridges.provider;

import org.jspecify.annotations.NullMarked;
