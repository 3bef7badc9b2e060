/** Where referrals arrive, and how staff read them. */
@NullMarked
package org.bridges.intake.web;

import org.jspecify.annotations.NullMarked;
