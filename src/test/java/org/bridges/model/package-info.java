/** Checks the models, decision tables and forms as files, and the tables in the engine. */
@NullMarked
package org.bridges.model;

import org.jspecify.annotations.NullMarked;
