package org.bridges.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which item each link of each mail led to, and when the mail server had the mail. */
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
    var mails = server.mails();
    for (var mail : mails) {
      // long lines may be folded by the mail's encoding
      var text = mail.text().replace("=\n", "");
      TOKEN
          .matcher(text)
          .results()
          .map(hit -> items.get(Token.hash(hit.group(1))))
          .filter(item -> item != null)
          .forEach(
              item ->
                  found
                      .computeIfAbsent(item, one -> new ArrayList<>())
                      .add(new Carried(mail.at())));
    }
    return new SortedOut(found, mails.size());
  }

  List<Carried> of(UUID item) {
    return byItem.getOrDefault(item, List.of());
  }
}
