package org.bridges.youth;

import java.util.List;

/**
 * What a search before creating found.
 *
 * @param found strongest first
 * @param looked how many records were looked at
 * @param isCut whether more records had something in common than may be looked at
 */
public record Candidates(List<Candidate> found, int looked, boolean isCut) {}
