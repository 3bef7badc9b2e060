/** Runs the linters of process models, decision tables and forms. */
@NullMarked
package org.bridges.lint;

import org.jspecify.annotations.NullMarked;
