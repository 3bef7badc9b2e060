package org.bridges.caseload;

import java.util.Map;
import java.util.UUID;
import org.bridges.youth.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about the youths of a file who may be known already.
 *
 * @param byLine about a single line; weighs more
 * @param together about all lines in which only names sound alike; null where nothing was said
 */
public record Looked(Map<UUID, Verdict.Answer> byLine, Verdict.@Nullable Answer together) {

  /** Nobody is alike, or nobody said anything. */
  public static final Looked NOTHING = new Looked(Map.of(), null);

  /** What was said of single lines. */
  public static Looked at(Map<UUID, Verdict.Answer> byLine) {
    return new Looked(byLine, null);
  }

  Verdict.@Nullable Answer about(RunningUpload.Line line) {
    var said = byLine.get(line.id());
    return said == null && line.isWeak() ? together : said;
  }

  boolean isTogether(RunningUpload.Line line) {
    return !byLine.containsKey(line.id());
  }
}
