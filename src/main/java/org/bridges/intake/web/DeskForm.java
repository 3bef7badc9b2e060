package org.bridges.intake.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bridges.intake.DeskChannel;
import org.bridges.intake.Received;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.web.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What the desk adds to the questions of the public form: how it came, and when it was told. */
@Component
class DeskForm {

  private static final Duration OLDEST = Duration.ofDays(30);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final OfficeTime time;

  DeskForm(OfficeTime time) {
    this.time = time;
  }

  /** Everything that is wrong with the two answers. */
  List<FieldProblem> problems(MultiValueMap<String, String> typed) {
    var problems = new ArrayList<FieldProblem>();
    if (channel(typed) == null) {
      problems.add(new FieldProblem("channel", "missing", "Say how it came in."));
    }
    var at = moment(typed);
    if (at == null) {
      problems.add(new FieldProblem("receivedAt", "not-a-moment", "Say when it was told."));
    } else if (at.isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      problems.add(new FieldProblem("receivedAt", "in-future", "This is in the future."));
    } else if (at.isBefore(time.instant().minus(OLDEST))) {
      problems.add(
          new FieldProblem("receivedAt", "too-long-ago", "This is more than 30 days ago."));
    }
    return problems;
  }

  /** How it came in; only where nothing is wrong. */
  Received received(MultiValueMap<String, String> typed, String takenBy) {
    var channel = channel(typed);
    var at = moment(typed);
    if (channel == null || at == null) {
      throw new IllegalStateException("The answers of the desk were not looked at");
    }
    return new Received(channel.name(), at, takenBy);
  }

  private static @Nullable DeskChannel channel(MultiValueMap<String, String> typed) {
    var code = typed.getFirst("channel");
    return Arrays.stream(DeskChannel.values())
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant moment(MultiValueMap<String, String> typed) {
    var written = typed.getFirst("receivedAt");
    try {
      return written == null || written.isBlank() ? null : time.parse(written.strip());
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
