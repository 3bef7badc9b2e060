package org.bridges.youth;

import java.util.UUID;

/**
 * A grown-up of a household is not safe for the youth. Published in the transaction that writes it
 * down: what she or he had signed does not count any more.
 *
 * @param by user name of who found out
 */
public record AdultUnsafe(UUID adultId, String by) {}
