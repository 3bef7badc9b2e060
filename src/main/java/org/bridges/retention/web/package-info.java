/** Holds, requests to erase, and the nightly run, for those who decide. */
@NullMarked
package org.bridges.retention.web;

import org.jspecify.annotations.NullMarked;
