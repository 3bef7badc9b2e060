package org.bridges.casefile.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import org.bridges.casefile.ContactKind;
import org.bridges.casefile.ContactOutcome;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.SearchDesk;
import org.jspecify.annotations.Nullable;

/** Reads the forms of the search, from a form or from a job. */
final class SearchAnswers {

  private static final Map<String, MissingTold> TOLD =
      Map.of(
          "toldPolice", MissingTold.LAW_ENFORCEMENT,
          "toldCenter", MissingTold.NCMEC,
          "toldServices", MissingTold.DFPS);

  private SearchAnswers() {}

  static SearchDesk.Said read(
      Function<String, @Nullable String> code, Function<String, @Nullable Instant> moment) {
    var told = EnumSet.noneOf(MissingTold.class);
    TOLD.forEach(
        (key, whom) -> {
          if ("YES".equals(code.apply(key))) {
            told.add(whom);
          }
        });
    return new SearchDesk.Said(
        told,
        moment.apply("toldAt"),
        code.apply("checkAnswer"),
        of(ContactKind.values(), code.apply("contactKind")),
        of(ContactOutcome.values(), code.apply("contactOutcome")),
        moment.apply("contactedAt"));
  }

  private static <E extends Enum<E>> @Nullable E of(E[] all, @Nullable String said) {
    return Arrays.stream(all).filter(one -> one.name().equals(said)).findFirst().orElse(null);
  }
}
