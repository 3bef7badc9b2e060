package org.bridges.reminder;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of mails and partner pages, English and Spanish, from one bundle. */
public final class MailWords {

  /** The languages in which partners are written to. */
  public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.of("es"));

  private static final ResourceBundleMessageSource WORDS = words();

  private MailWords() {}

  /** A text, with its places filled. */
  public static String text(Locale locale, String key, Object... values) {
    return WORDS.getMessage(key, values, locale);
  }

  /** A text, or the other one where the bundle has none. */
  public static String text(Locale locale, String key, String other) {
    var found = WORDS.getMessage(key, null, other, locale);
    return found == null ? other : found;
  }

  private static ResourceBundleMessageSource words() {
    var source = new ResourceBundleMessageSource();
    source.setBasename("partner-words");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
