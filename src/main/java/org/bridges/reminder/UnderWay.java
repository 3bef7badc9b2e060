package org.bridges.reminder;

import java.util.UUID;
import org.bridges.shared.DataClass;

/**
 * A thing that an agency is or will be told of.
 *
 * @param dataClass what the agency learns with it
 * @param subjectId meeting, item or hand-over
 */
public record UnderWay(DataClass dataClass, UUID subjectId) {}
