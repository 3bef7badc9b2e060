package org.bridges.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of a running case: a column of the spreadsheet, a field of the page and JSON.
 */
public enum Column {
  FORMER_NUMBER("Number in the system before; needed", "2025-0117", "2026-0004"),
  COORDINATOR("User name of the coordinator; empty: whoever brings the case in", "", ""),
  COUNTY("BEXAR, KENDALL, KERR, HIDALGO or MONTGOMERY; needed", "BEXAR", "KERR"),
  OPENED_ON("Real date of the opening; needed", "2026-08-03", "11/02/2026"),
  STAGE(
      "FIRST_CONTACT_OWED, TEAM_ASSIGNED (first contact made), MEETING_PLANNED, PLAN_ISSUED or"
          + " ON_HOLD; needed",
      "PLAN_ISSUED",
      "FIRST_CONTACT_OWED"),
  NAME("Name that the youth wants to be called by", "Invented Example", "Zoe Muster"),
  OTHER_NAMES("Other names, separated by ;", "Ivy; Example", ""),
  BIRTH_DATE("Birth date", "2010-05-17", ""),
  AGE("Age in years, where no birth date is known", "", "16"),
  LANGUAGE("Code of the language, as en or es", "en", "es"),
  CONTACT_WHO("Whom the safe way reaches: YOUTH or GUARDIAN", "YOUTH", ""),
  CONTACT_METHOD("PHONE, EMAIL or IN_PERSON", "PHONE", ""),
  SAFE_CONTACT("Number or address that was said to be safe", "(210) 555-0100", ""),
  CONTACT_NOTE("When and how it is safe", "After school, not on weekends", ""),
  MAY_LEAVE_MESSAGE("YES or NO", "NO", ""),
  FAMILY_COORDINATOR_OFFERED("YES (wanted), NO or LATER", "LATER", ""),
  ADVOCATE_AGENCY(
      "Code of the agency whose advocate goes to the youth", "HARBOR-ADV", "HARBOR-ADV"),
  URGENCY("ROUTINE or URGENT", "ROUTINE", ""),
  SAFETY_FIRST("YES or NO", "NO", ""),
  LAST_CONTACT_ON("When the youth was reached last", "2026-11-10", ""),
  NEXT_MEETING_AT("Next meeting, ahead, as 2026-12-01 14:00", "", ""),
  NEXT_ROUND_ON("Next follow-up round; empty: the next one counted from the opening", "", ""),
  MISSING_SINCE("At ON_HOLD: when the youth was seen last", "", ""),
  MISSING_TOLD("Who was told of it: LAW_ENFORCEMENT; NCMEC; DFPS", "", ""),
  MISSING_TOLD_ON("When they were told", "", ""),
  HISTORY("What happened so far, in short", "Plan of August; school found.", ""),
  RELEASE_AGENCY("Code of the agency of a signed release", "HARBOR-ADV", ""),
  RELEASE_CLASSES("What it lets out, as PLAN; MEETING", "PLAN; MEETING", ""),
  RELEASE_PURPOSE("For what it was signed", "One plan with the advocate", ""),
  RELEASE_SIGNED_BY("YOUTH or COURT; record a guardian's release on the case", "YOUTH", ""),
  RELEASE_SIGNED_ON("When it was signed", "2026-11-03", ""),
  RELEASE_UNTIL("When it ends; empty: after the usual time", "", ""),
  PROMISE_AGENCY("Code of the agency of an open promise", "", ""),
  PROMISE("What was promised, in a few words", "", ""),
  PROMISE_AREA(
      "SAFETY, PLACEMENT, MEDICAL, MENTAL_HEALTH, LEGAL, SCHOOL, FAMILY or BASIC_NEEDS", "", ""),
  PROMISE_DUE_ON("When it is due, at least three days ahead", "", ""),
  SAME_AS_KNOWN("DIFFERENT or UNSURE, where somebody alike is known and you looked at it", "", "");

  private final String words;
  private final List<String> examples;

  Column(String words, String first, String second) {
    this.words = words;
    this.examples = List.of(first, second);
  }

  /** The name in the first line of a file. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in JSON: {@code openedOn}. */
  public String json() {
    var parts = header().split("_");
    var rest = Arrays.stream(parts).skip(1);
    return parts[0]
        + rest.map(one -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1))
            .reduce("", String::concat);
  }

  /** As a label of the page: "Opened on". */
  public String label() {
    var plain = header().replace('_', ' ');
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  /** What belongs there. */
  public String words() {
    return words;
  }

  /** The invented lines of the template, one value each. */
  List<String> examples() {
    return examples;
  }

  /** Whether no case can be opened without it. */
  public boolean isNeeded() {
    return this == FORMER_NUMBER || this == COUNTY || this == OPENED_ON || this == STAGE;
  }

  /** The column of a name as a file or JSON writes it. */
  static Optional<Column> of(String written) {
    return Arrays.stream(values())
        .filter(one -> one.header().equalsIgnoreCase(written) || one.json().equals(written))
        .findFirst();
  }
}
