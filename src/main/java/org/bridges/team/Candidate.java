package org.bridges.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bridges.directory.Absence;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator who could take a case, and what speaks for and against it. A high load ranks lower
 * and never refuses: a youth is not sent away because everybody is busy.
 *
 * @param county of the case
 * @param language code of the youth's language, null where it is not known
 * @param load open cases of the coordinator
 * @param reference open cases that one coordinator should have (domain.md section 1.3)
 * @param absence where the coordinator is away at the moment
 */
public record Candidate(
    StaffView person,
    County county,
    @Nullable String language,
    long load,
    int reference,
    @Nullable Absence absence) {

  /**
   * The best first: there, of the county, speaks with the youth, has room, has the fewest cases.
   */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::isAway)
          .thenComparing(one -> !one.worksThere())
          .thenComparing(one -> !one.speaksWithYouth())
          .thenComparing(Candidate::isAboveReference)
          .thenComparing(Candidate::load)
          .thenComparing(one -> one.person().username());

  /** Whether the coordinator works in the case's county. */
  public boolean worksThere() {
    return person.worksIn(county);
  }

  /** Whether no interpreter is needed; also where nobody knows the youth's language. */
  public boolean speaksWithYouth() {
    return language == null || person.languages().contains(language);
  }

  /** Whether the coordinator has more cases than one should have. */
  public boolean isAboveReference() {
    return load > reference;
  }

  /** Whether the coordinator is away at the moment. */
  public boolean isAway() {
    return absence != null;
  }

  /** The load in words: "12 open cases", "24 open cases, reference 22". */
  public String loadInWords() {
    var cases = load == 1 ? "1 open case" : load + " open cases";
    return isAboveReference() ? cases + ", reference " + reference : cases;
  }

  /** Name, load and absence, for a list to choose from. */
  public String label(OfficeTime time) {
    return person.displayName()
        + ": "
        + loadInWords()
        + (absence == null ? "" : ", " + absence.inWords(time));
  }

  /** Everything that speaks for and against the coordinator, in plain words. */
  public List<String> why(OfficeTime time) {
    var why = new ArrayList<String>();
    if (absence != null) {
      why.add(absence.inWords(time));
    }
    why.add((worksThere() ? "works in " : "does not work in ") + county.label());
    if (language != null) {
      why.add((speaksWithYouth() ? "speaks " : "does not speak ") + languageName(language));
    }
    why.add(loadInWords());
    return why;
  }

  static String languageName(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
