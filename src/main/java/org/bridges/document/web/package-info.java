/** Documents on the page of a case. */
@NullMarked
package org.bridges.document.web;

import org.jspecify.annotations.NullMarked;
