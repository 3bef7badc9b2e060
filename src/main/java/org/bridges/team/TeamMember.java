package org.bridges.team;

/**
 * A part and who plays it.
 *
 * @param member user name, agency code, or YES, NO, LATER for the offered family coordinator
 * @param name as it is shown
 */
public record TeamMember(TeamRole role, String member, String name) {}
