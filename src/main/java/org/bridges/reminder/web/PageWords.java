package org.bridges.reminder.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.bridges.reminder.MailWords;
import org.bridges.reminder.SliceLine;

/** The page's texts in the partner's language. */
public record PageWords(Locale locale, ZoneId zone) {

  /** A text. */
  public String of(String key) {
    return MailWords.text(locale, key);
  }

  /** A text with one place in it. */
  public String with(String key, String value) {
    return MailWords.text(locale, key, new Object[] {value});
  }

  /** The label of an answer; empty for one that does not exist. */
  String answer(String code) {
    return MailWords.text(locale, "answer." + code, "");
  }

  /** Key of the text for a refusal: its own where the bundle has one. */
  String refusal(String code) {
    var key = "refused." + code;
    return MailWords.text(locale, key, "").isEmpty() ? "error.refused" : key;
  }

  /** One line of what is known: its words, then a value and a day where it has them. */
  public String line(SliceLine line) {
    var said = new StringBuilder(of(line.key()));
    var at = line.at();
    if (at != null) {
      said.append(" (").append(day(at)).append(')');
    }
    if (line.code() != null) {
      said.append(": ").append(of(line.code()));
    }
    return said.toString();
  }

  private String day(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(region())
        .format(moment.atZone(zone));
  }

  private Locale region() {
    return locale.getLanguage().equals("es") ? Locale.of("es", "US") : Locale.US;
  }

  /** A moment with its zone, as people write it in the language. */
  public String moment(Instant moment) {
    var formatter =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(region());
    var zoneName = DateTimeFormatter.ofPattern(" (z)", Locale.US);
    var local = moment.atZone(zone);
    return formatter.format(local) + zoneName.format(local);
  }
}
