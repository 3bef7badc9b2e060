package org.bridges.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.BlindIndex;
import org.bridges.secrecy.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that cases had before Bridges. Some offices build them from a name or a birth date,
 * so they are encrypted and found by a keyed word only.
 */
@Repository
public class FormerNumbers {

  private static final String TABLE = "former_number";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  FormerNumbers(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  /** What makes a case of before one case: its number with who coordinates it. */
  public String keyOf(String number, String coordinator) {
    return index.of("former-number-owner", coordinator + '/' + plain(number));
  }

  /** The case that was opened for such a key. */
  @Transactional(readOnly = true)
  public Optional<UUID> caseOf(String ownerKey) {
    return jdbc.sql("select id from former_number where owner_key = ?")
        .param(ownerKey)
        .query(UUID.class)
        .optional();
  }

  /** The cases that had the number before, written in any case. */
  @Transactional(readOnly = true)
  public List<UUID> casesOf(String number) {
    return jdbc.sql("select id from former_number where number_key = ?")
        .param(key(number))
        .query(UUID.class)
        .list();
  }

  /** Keeps the number of a case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(UUID caseId, String number, String ownerKey) {
    jdbc.sql(
            """
            insert into former_number (id, number, number_key, owner_key)
            values (:case, :number, :key, :owner)
            """)
        .param("case", caseId)
        .param("number", cipher.row(TABLE, caseId).toColumn("number", number))
        .param("key", key(number))
        .param("owner", ownerKey)
        .update();
  }

  private String key(String number) {
    return index.of("former-number", plain(number));
  }

  private static String plain(String number) {
    return number.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
