package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One filter value: plain, or an object of operators that must all hold. */
final class Condition {

  private Condition() {}

  static boolean holds(JsonNode condition, @Nullable Object value) {
    if (!condition.isObject()) {
      return equal(condition, value);
    }
    for (var operator : condition.properties()) {
      if (!holds(operator.getKey(), operator.getValue(), value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String operator, JsonNode wanted, @Nullable Object value) {
    return switch (operator) {
      case "$eq" -> equal(wanted, value);
      case "$neq" -> !equal(wanted, value);
      // The Java client sends empty lists for what was not asked.
      case "$in" -> wanted.isEmpty() || in(wanted, value);
      case "$notIn" -> wanted.isEmpty() || !in(wanted, value);
      case "$exists" -> wanted.asBoolean() == (value != null);
      case "$like" -> value != null && like(wanted.asText(), value.toString());
      case "$gt" -> value != null && compare(value, wanted) > 0;
      case "$gte" -> value != null && compare(value, wanted) >= 0;
      case "$lt" -> value != null && compare(value, wanted) < 0;
      case "$lte" -> value != null && compare(value, wanted) <= 0;
      default -> throw Problem.badRequest("Unknown filter operator " + operator);
    };
  }

  private static boolean in(JsonNode wanted, @Nullable Object value) {
    for (var one : wanted) {
      if (equal(one, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(JsonNode wanted, @Nullable Object value) {
    if (value == null || wanted.isNull()) {
      return value == null && wanted.isNull();
    }
    return compare(value, wanted) == 0;
  }

  private static int compare(Object value, JsonNode wanted) {
    if (value instanceof Instant instant) {
      return instant.compareTo(OffsetDateTime.parse(wanted.asText()).toInstant());
    }
    if (value instanceof Number number) {
      return Long.compare(number.longValue(), wanted.asLong());
    }
    return value.toString().compareTo(wanted.asText());
  }

  /**
   * {@code *} stands for any characters, {@code ?} for one, a backslash takes the next as it is.
   */
  private static boolean like(String wanted, String value) {
    var pattern = new StringBuilder();
    for (var i = 0; i < wanted.length(); i++) {
      var sign = wanted.charAt(i);
      if (sign == '\\' && i + 1 < wanted.length()) {
        pattern.append(Pattern.quote(String.valueOf(wanted.charAt(++i))));
      } else {
        pattern.append(
            switch (sign) {
              case '*' -> ".*";
              case '?' -> ".";
              default -> Pattern.quote(String.valueOf(sign));
            });
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(value).matches();
  }
}
