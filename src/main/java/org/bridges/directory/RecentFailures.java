package org.bridges.directory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something failed lately, by a key; the keys unused for longest are forgotten first. For
 * one thread at a time.
 */
final class RecentFailures {

  private final long window;
  private final Map<String, Deque<Long>> moments;

  RecentFailures(Duration window, int mostKeys) {
    this.window = window.toMillis();
    this.moments =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > mostKeys;
          }
        };
  }

  int count(String key, long now) {
    var found = moments.get(key);
    if (found == null) {
      return 0;
    }
    while (!found.isEmpty() && found.peek() < now - window) {
      found.remove();
    }
    return found.size();
  }

  /** One more, up to the most that matter. */
  void add(String key, int most, long now) {
    if (count(key, now) < most) {
      moments.computeIfAbsent(key, unknown -> new ArrayDeque<>()).add(now);
    }
  }

  void forget(String key) {
    moments.remove(key);
  }
}
