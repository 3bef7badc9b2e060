/** What breaks on purpose while the office works; each fault prints what it met. */
@NullMarked
package org.bridges.fault;

import org.jspecify.annotations.NullMarked;
