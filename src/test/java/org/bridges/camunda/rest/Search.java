package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bridges.camunda.records.Row;
import org.jspecify.annotations.Nullable;

/** Filters, sorts and pages rows as the contract's search requests ask. */
final class Search<R extends Row> {

  private static final int USUAL_LIMIT = 100;

  private final Filter<R> filter;
  private final Function<R, ObjectNode> view;

  Search(Filter<R> filter) {
    this(filter, Json::of);
  }

  Search(Filter<R> filter, Function<R, ObjectNode> view) {
    this.filter = filter;
    this.view = view;
  }

  /** The search result's body. */
  ObjectNode answer(JsonNode request, Collection<R> candidates) {
    var wanted = request.path("filter");
    var found = candidates.stream().filter(row -> filter.matches(row, wanted));
    var rows = found.sorted(order(request.path("sort"))).toList();
    return page(rows, slice(rows, request.path("page")));
  }

  private ObjectNode page(List<R> all, List<R> shown) {
    var answer = Json.object();
    var page = answer.putObject("page");
    page.put("totalItems", all.size());
    page.put("hasMoreTotalItems", false);
    if (!shown.isEmpty()) {
      page.put("startCursor", cursor(shown.getFirst()));
      page.put("endCursor", cursor(shown.getLast()));
    }
    var items = answer.putArray("items");
    shown.forEach(row -> items.add(view.apply(row)));
    return answer;
  }

  private List<R> slice(List<R> rows, JsonNode page) {
    var limit = page.path("limit").asInt(USUAL_LIMIT);
    if (page.hasNonNull("before")) {
      var end = indexOf(rows, page.path("before").asText());
      return rows.subList(Math.max(0, end - limit), end);
    }
    var start =
        page.hasNonNull("after")
            ? indexOf(rows, page.path("after").asText()) + 1
            : page.path("from").asInt(0);
    var from = Math.clamp(start, 0, rows.size());
    return rows.subList(from, (int) Math.min(rows.size(), (long) from + limit));
  }

  private int indexOf(List<R> rows, String cursor) {
    for (var i = 0; i < rows.size(); i++) {
      if (cursor(rows.get(i)).equals(cursor)) {
        return i;
      }
    }
    throw Problem.badRequest("Invalid cursor '%s'".formatted(cursor));
  }

  private String cursor(R row) {
    var key = Long.toString(row.key()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(key);
  }

  private Comparator<R> order(JsonNode sort) {
    Comparator<R> byKey = Comparator.comparingLong(Row::key);
    Comparator<R> order = (left, right) -> 0;
    for (var one : sort) {
      var field = one.path("field").asText();
      Comparator<R> byField =
          Comparator.comparing(row -> comparable(row.value(field)), Search::nullsLast);
      var down = "DESC".equalsIgnoreCase(one.path("order").asText("ASC"));
      order = order.thenComparing(down ? byField.reversed() : byField);
    }
    return order.thenComparing(byKey);
  }

  private static @Nullable Comparable<Object> comparable(@Nullable Object value) {
    @SuppressWarnings("unchecked")
    var comparable = value instanceof Comparable<?> ? (Comparable<Object>) value : null;
    return comparable;
  }

  private static int nullsLast(
      @Nullable Comparable<Object> left, @Nullable Comparable<Object> right) {
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    return isKeyText(left) && isKeyText(right)
        ? Long.compare(Long.parseLong(left.toString()), Long.parseLong(right.toString()))
        : left.compareTo(right);
  }

  private static boolean isKeyText(Object value) {
    return value instanceof String text
        && text.length() < 19
        && !text.isEmpty()
        && text.chars().allMatch(Character::isDigit);
  }
}
