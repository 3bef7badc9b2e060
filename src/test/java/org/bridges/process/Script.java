package org.bridges.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workers of one scenario answer, and the jobs they were given. */
final class Script {

  /** An answer: variables, or the code of a refusal. */
  record Answer(Map<String, Object> variables, @Nullable String refusal) {}

  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<DoneJob> jobs = new ArrayList<>();

  /** Variables from names and values in turn; a value may be null. */
  static Map<String, Object> variables(@Nullable Object... namesAndValues) {
    var variables = new LinkedHashMap<String, Object>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      variables.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
    }
    return variables;
  }

  synchronized void add(String jobType, Answer answer) {
    answers.computeIfAbsent(jobType, type -> new ArrayDeque<>()).add(answer);
  }

  /** The next scripted answer, or nothing said. */
  synchronized Answer next(DoneJob job) {
    jobs.add(job);
    var queue = answers.get(job.type());
    return queue == null || queue.isEmpty() ? new Answer(Map.of(), null) : queue.remove();
  }

  synchronized List<DoneJob> jobs(String type) {
    return jobs.stream().filter(job -> job.type().equals(type)).toList();
  }

  /** Job types with answers that nobody asked for. */
  synchronized List<String> unused() {
    return answers.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
