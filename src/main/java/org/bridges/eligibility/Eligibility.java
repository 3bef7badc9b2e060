package org.bridges.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Puts the result of {@code eligibility.dmn} into words, and names the table it came from. */
@Service
public class Eligibility {

  private static final int SHORT_HASH = 12;
  private static final Locale SPANISH = Locale.of("es");

  private final MessageSource messages;
  private final String tableVersion;

  Eligibility(MessageSource messages) {
    this.messages = messages;
    this.tableVersion = hash(new ClassPathResource("processes/eligibility.dmn"));
  }

  /**
   * Why the rules came to this, and what a coordinator does now.
   *
   * @param outcome ELIGIBLE, HUMAN_REVIEW or CONSULT
   * @param proposed what the rules propose to the reviewer, null where nothing
   * @param rule row of the programme's table, "0" to "11"
   */
  public Explanation explain(String outcome, @Nullable String proposed, String rule) {
    return new Explanation(
        words(outcome, proposed, rule, Locale.ENGLISH), words(outcome, proposed, rule, SPANISH));
  }

  /** What the row of the table says, without what follows from it for a referral. */
  public Explanation reason(String rule) {
    var key = "eligibility.rule." + rule;
    return new Explanation(word(key, Locale.ENGLISH), word(key, SPANISH));
  }

  /** A hash of the deployed table: another table, another version. */
  public String tableVersion() {
    return tableVersion;
  }

  private String words(String outcome, @Nullable String proposed, String rule, Locale locale) {
    var next =
        outcome.equals("HUMAN_REVIEW") && proposed != null ? outcome + "." + proposed : outcome;
    return word("eligibility.rule." + rule, locale)
        + " "
        + word("eligibility.next." + next, locale);
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static String hash(ClassPathResource table) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(table.getContentAsByteArray());
      return HexFormat.of().formatHex(digest).substring(0, SHORT_HASH);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
