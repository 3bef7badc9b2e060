package org.bridges.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which item each link of each mail led to, and when the mail server had the mail.
 *
 * @param mails how many mails led to an item
 */
record SortedOut(Map<UUID, List<Carried>> byItem, int mails) {

  private static final Pattern TOKEN = Pattern.compile("/p/([A-Za-z0-9_-]{20,})");

  /** An item's link that was in a mail. */
  record Carried(Instant at) {}

  static SortedOut of(ScriptedMailServer server, JdbcClient jdbc) {
    var items = new HashMap<String, UUID>();
    jdbc.sql("select token_hash, subject_id from item_link")
        .query(
            row -> {
              items.put(row.getString(1), row.getObject(2, UUID.class));
            });
    var found = new HashMap<UUID, List<Carried>>();
    var mails = 0;
    for (var mail : server.mails()) {
      var before = size(found);
      // long lines may be folded by the mail's encoding
      var text = mail.text().replace("=\n", "");
      TOKEN
          .matcher(text)
          .results()
          .map(hit -> hit.group(1))
          .distinct() // the same link stands in the text and in the page of a mail
          .map(token -> items.get(Token.hash(token)))
          .filter(Objects::nonNull)
          .forEach(
              item ->
                  found
                      .computeIfAbsent(item, one -> new ArrayList<>())
                      .add(new Carried(mail.at())));
      mails += size(found) > before ? 1 : 0;
    }
    return new SortedOut(found, mails);
  }

  private static int size(Map<UUID, List<Carried>> found) {
    return found.values().stream().mapToInt(List::size).sum();
  }

  List<Carried> of(UUID item) {
    return byItem.getOrDefault(item, List.of());
  }
}
