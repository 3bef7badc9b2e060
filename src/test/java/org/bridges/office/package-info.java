/**
 * The office of the development run and of the tests: the services that production brings itself.
 */
@NullMarked
package org.bridges.office;

import org.jspecify.annotations.NullMarked;
