/** Meetings as JSON, on the page of a case and beside its forms. */
@NullMarked
package org.bridges.meeting.web;

import org.jspecify.annotations.NullMarked;
