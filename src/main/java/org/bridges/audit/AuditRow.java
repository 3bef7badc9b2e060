package org.bridges.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry as it was recorded. */
public record AuditRow(UUID id, Instant at, AuditEntry entry) {

  private static final String BETWEEN = "\u001f";

  /** Everything that the seal covers. No code holds the separator. */
  public byte[] content() {
    var subject = entry.subject();
    return Stream.of(
            id,
            at,
            entry.actor().name(),
            entry.actor().roles(),
            entry.action(),
            text(subject.caseId()),
            text(subject.referralId()),
            text(subject.youthId()),
            entry.dataCodes(),
            entry.route(),
            text(entry.step()),
            entry.reason())
        .map(Object::toString)
        .collect(Collectors.joining(BETWEEN))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
