/** Pages and API of the case file. */
@NullMarked
package org.bridges.casefile.web;

import org.jspecify.annotations.NullMarked;
