package org.bridges.reminder;

import java.util.List;
import org.bridges.shared.DataClass;

/**
 * A part of what a partner reads beside its item, behind the link only.
 *
 * @param shows the class of data that a basis has to let out
 * @param heading in the partner's language
 * @param lines in the partner's language
 */
public record PartnerPart(DataClass shows, String heading, List<String> lines) {}
