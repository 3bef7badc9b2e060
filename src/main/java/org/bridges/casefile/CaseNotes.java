package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Notes of the staff on a case, outside any step. */
@Service
public class CaseNotes {

  private static final int LONGEST = 4000;

  private final CaseFile cases;
  private final Timeline timeline;

  CaseNotes(CaseFile cases, Timeline timeline) {
    this.cases = cases;
    this.timeline = timeline;
  }

  /**
   * Adds a note to the timeline.
   *
   * @throws Refused when it is empty or longer than 4000 letters
   */
  public void add(UUID caseId, @Nullable String text, String author) {
    cases.view(caseId);
    if (text == null || text.isBlank()) {
      throw new Refused("NOTE_MISSING", "Write the note first.");
    }
    if (text.length() > LONGEST) {
      throw new Refused("NOTE_TOO_LONG", "A note has at most " + LONGEST + " letters.");
    }
    timeline.add(
        TimelineEntry.ofCase(caseId, "note:" + UUID.randomUUID(), "Note")
            .with(text.strip())
            .by(author));
  }
}
