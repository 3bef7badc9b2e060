/** The operator's commands for the keys. */
@NullMarked
package org.bridges.secrecy.web;

import org.jspecify.annotations.NullMarked;
