package org.bridges.audit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded: codes and opaque ids, no personal data and no free text.
 *
 * @param route method and pattern of the address, or the code of what happened
 * @param step form of the task, where one was open
 * @param reason code; for exceptional access {@code CODE:id} of where its words are kept
 */
public record AuditEntry(
    Actor actor,
    AuditAction action,
    Subject subject,
    List<DataClass> data,
    String route,
    @Nullable String step,
    String reason) {

  private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9 _/{}:.*-]{0,120}");
  private static final Pattern REASON = Pattern.compile("[A-Z0-9_:-]{0,60}|[A-Z_]+:[0-9a-f-]{36}");

  /**
   * Sorts the kinds of data.
   *
   * @throws IllegalArgumentException for a route or reason that is no code
   */
  public AuditEntry {
    if (!ROUTE.matcher(route).matches() || !REASON.matcher(reason).matches()) {
      throw new IllegalArgumentException("The audit record holds codes only");
    }
    data = data.stream().distinct().sorted().toList();
  }

  /** An entry of the person who is signed in. */
  public static AuditEntry byCurrent(
      AuditAction action, Subject subject, Set<DataClass> data, String route, String reason) {
    return new AuditEntry(Actor.current(), action, subject, List.copyOf(data), route, null, reason);
  }

  /** The kinds of data as one text. */
  public String dataCodes() {
    return data.stream().map(DataClass::name).collect(Collectors.joining(","));
  }

  AuditEntry about(Subject other) {
    return new AuditEntry(actor, action, other, data, route, step, reason);
  }

  AuditEntry showing(Set<DataClass> more) {
    var all = new java.util.ArrayList<>(data);
    all.addAll(more);
    return new AuditEntry(actor, action, subject, all, route, step, reason);
  }

  AuditEntry denied(String why) {
    return new AuditEntry(actor, AuditAction.DENIED, subject, data, route, step, why);
  }
}
