package org.bridges.shared.retention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words of people in one table, and how to let go of them.
 *
 * @param emptied columns that become null
 * @param blanked encrypted columns that may not be null: what is written in place of their words, a
 *     text of one letter or two
 * @param rows SQL condition that finds the rows of given owners, with {@code :ids} for their ids;
 *     by kind of owner
 * @param isWholeRow whether the rows go, and not only words in them
 */
public record KeptWords(
    String table,
    KeptClass kind,
    Set<String> emptied,
    Map<String, String> blanked,
    Map<KeptClass.Owner, String> rows,
    boolean isWholeRow) {

  /** Words in rows that stay; what counts is counted on. */
  public static KeptWords in(String table, KeptClass kind, String... emptied) {
    return new KeptWords(table, kind, new TreeSet<>(List.of(emptied)), Map.of(), Map.of(), false);
  }

  /** Rows that are nothing but words about somebody. */
  public static KeptWords rowsOf(String table, KeptClass kind) {
    return new KeptWords(table, kind, Set.of(), Map.of(), Map.of(), true);
  }

  /** An encrypted column that may not be null, and what stands there afterwards. */
  public KeptWords blank(String column, String placeholder) {
    var all = new java.util.TreeMap<>(blanked);
    all.put(column, placeholder);
    return new KeptWords(table, kind, emptied, all, rows, isWholeRow);
  }

  /**
   * The condition for the rows of an owner. Time is counted for the owner that the kind names; on
   * request the rows of every owner go.
   */
  public KeptWords of(KeptClass.Owner owner, String condition) {
    var all = new java.util.EnumMap<KeptClass.Owner, String>(KeptClass.Owner.class);
    all.putAll(rows);
    all.put(owner, condition);
    return new KeptWords(table, kind, emptied, blanked, all, isWholeRow);
  }
}
