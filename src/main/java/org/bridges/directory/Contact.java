package org.bridges.directory;

import org.jspecify.annotations.Nullable;

/**
 * How an agency is reached.
 *
 * @param language {@code en} or {@code es}
 */
public record Contact(@Nullable String email, @Nullable String phone, String language) {}
