package org.bridges.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner sees of one item.
 *
 * @param form which answers are possible
 * @param text what was agreed, in the words of the plan; null where the form says it
 * @param at due moment, or the moment of the meeting
 * @param place code of the meeting's place: ONLINE, PHONE, OFFICE, PARTNER_SITE; of an advocate's
 *     county
 * @param answered code of the answer given so far
 */
public record ItemFacts(
    ItemForm form,
    @Nullable String text,
    @Nullable Instant at,
    @Nullable String place,
    @Nullable String answered) {}
