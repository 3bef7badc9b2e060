/** The page behind a partner's link, and the operator's view of mail in trouble. */
@NullMarked
package org.bridges.reminder.web;

import org.jspecify.annotations.NullMarked;
