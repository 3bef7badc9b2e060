/** What a person sees to whom the gate said no. */
@NullMarked
package org.bridges.access.web;

import org.jspecify.annotations.NullMarked;
