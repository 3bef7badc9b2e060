package org.bridges.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver sees before it accepts: enough to know whether it can help, and nothing that says
 * who it is. No name, pseudonym, case number, birth date, way to reach anybody, or written word.
 *
 * @param county where the youth's case is, in words
 * @param ageBand in words
 * @param language in words; null where nobody said it
 * @param needs areas of the plan in which something is open, as codes
 */
public record OfferPreview(
    UUID transferId,
    String receiver,
    TransferState state,
    String reason,
    String county,
    String ageBand,
    @Nullable String language,
    boolean urgent,
    boolean safetyFirst,
    List<String> needs,
    int openItems,
    int meetingsPlanned,
    RunningClock clock) {}
