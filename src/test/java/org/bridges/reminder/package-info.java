/** The ledger, the mail and the links, with a real database and a real mail server. */
@NullMarked
package org.bridges.reminder;

import org.jspecify.annotations.NullMarked;
