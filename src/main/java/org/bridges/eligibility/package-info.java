/** Why a referral came out as it did, in words; the rules themselves run in the engine. */
@NullMarked
package org.bridges.eligibility;

import org.jspecify.annotations.NullMarked;
