package org.bridges.reminder;

import java.util.Set;
import org.bridges.shared.DataClass;

/**
 * Something with an agency that goes on after its case is closed.
 *
 * @param shows the classes of data that the agency learns of it
 * @param why in words
 */
public record GoesOn(Set<DataClass> shows, String why) {}
