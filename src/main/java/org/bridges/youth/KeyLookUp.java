package org.bridges.youth;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds records by their blind keys, those with the most in common first, up to a bound. */
@Component
class KeyLookUp {

  /** How many records are looked at letter by letter; opening one takes some microseconds. */
  static final int BOUND = 500;

  private static final int RARE = 8;

  private final JdbcClient jdbc;
  private final BlindIndex index;

  KeyLookUp(JdbcClient jdbc, BlindIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  /**
   * What was found.
   *
   * @param isCut whether there were more than the bound
   */
  record Found(List<UUID> records, boolean isCut) {}

  /**
   * Records with any of the keys.
   *
   * @param rare keys that weigh more: few share a birth date or a phone
   * @param without records that are left out
   */
  Found find(Set<String> common, Set<String> rare, Set<UUID> without) {
    var blindRare = SearchKeys.blind(rare, index);
    var all = new HashSet<>(SearchKeys.blind(common, index));
    all.addAll(blindRare);
    if (all.isEmpty()) {
      return new Found(List.of(), false);
    }
    var found =
        jdbc.sql(
                """
                select k.youth_id from youth_key k join youth y on y.id = k.youth_id
                 where k.search_key = any (:keys) and k.youth_id <> all (:without)
                 group by k.youth_id, y.registered_at
                 order by sum(case when k.search_key = any (:rare) then %d else 1 end) desc,
                          y.registered_at desc
                 limit %d
                """
                    .formatted(RARE, BOUND + 1))
            .param("keys", all.toArray(String[]::new))
            .param("without", without.toArray(UUID[]::new))
            .param("rare", blindRare.toArray(String[]::new))
            .query(UUID.class)
            .list();
    return new Found(found.stream().limit(BOUND).toList(), found.size() > BOUND);
  }

  /** Those among the records that have one of the keys. */
  Set<UUID> having(Collection<UUID> records, Set<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select youth_id from youth_key
                 where youth_id = any (:records) and search_key = any (:keys)
                """)
            .param("records", records.toArray(UUID[]::new))
            .param("keys", SearchKeys.blind(keys, index).toArray(String[]::new))
            .query(UUID.class)
            .set();
  }
}
