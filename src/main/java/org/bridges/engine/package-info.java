/**
 * The one door to Camunda: what may enter the engine, and in which words. Knows no business module.
 */
@NullMarked
package org.bridges.engine;

import org.jspecify.annotations.NullMarked;
