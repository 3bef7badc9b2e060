package org.bridges.youth;

import org.jspecify.annotations.Nullable;

/**
 * A guardian or another child of the household.
 *
 * @param kind GUARDIAN or CHILD_IN_HOME
 * @param safety what is known about her or him
 */
public record PersonAtHome(
    String kind,
    @Nullable String name,
    @Nullable String relation,
    @Nullable Integer age,
    @Nullable String language,
    HomeSafety safety) {}
