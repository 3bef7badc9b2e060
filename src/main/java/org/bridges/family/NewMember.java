package org.bridges.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at home, as staff write her or him down.
 *
 * @param kind GUARDIAN, SIBLING or CHILD_IN_HOME
 * @param safety SAFE, UNKNOWN or UNSAFE; null is UNKNOWN
 * @param needs codes of {@link FamilyPeople#NEEDS}
 * @param needWords what the codes do not say, at most 200 characters
 * @param caseNumber case of a sibling who is a youth of ours too; null where she or he is none
 */
public record NewMember(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String relation,
    @Nullable Integer age,
    @Nullable String language,
    @Nullable String safety,
    @Nullable List<String> needs,
    @Nullable String needWords,
    @Nullable String caseNumber) {}
