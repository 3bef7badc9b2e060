/** The auditor's pages and API. */
@NullMarked
package org.bridges.audit.web;

import org.jspecify.annotations.NullMarked;
