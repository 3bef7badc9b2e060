package org.bridges.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about who a youth is; nothing of it is required.
 *
 * @param age as stated; the birth date wins where both are there
 * @param ageEstimated whether the stated age is a guess
 */
public record NewYouth(
    @Nullable String name,
    List<String> aliases,
    @Nullable LocalDate birthDate,
    @Nullable Integer age,
    boolean ageEstimated,
    @Nullable String language,
    @Nullable String gender) {}
