/** Signing in, who may open which page, and the pages of the directory. */
@NullMarked
package org.bridges.directory.web;

import org.jspecify.annotations.NullMarked;
