package org.bridges.reminder;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How mail leaves. {@code bridges.public-url} and {@code bridges.mail.from} should not name the
 * programme: both can be read over a shoulder.
 *
 * @param operator mailbox that hears of what reaches nobody else; the sender's own by default
 * @param firstPause pause after the first failure; each next one doubles
 * @param linkDays how long a link works, counted from the mail or the due moment
 */
@Component
record MailSettings(
    @Value("${bridges.public-url}") String publicUrl,
    @Value("${bridges.mail.from}") String from,
    @Value("${bridges.mail.operator:${bridges.mail.from}}") String operator,
    @Value("${bridges.mail.first-pause:PT2S}") Duration firstPause,
    @Value("${bridges.mail.longest-pause:PT15M}") Duration longestPause,
    @Value("${bridges.mail.attempts:300}") int attempts,
    @Value("${bridges.mail.link-days:30}") int linkDays) {

  /** The pause after so many failures in a row. */
  Duration pauseAfter(int failures) {
    var doublings = Math.clamp(failures - 1L, 0, 20);
    var pause = firstPause.multipliedBy(1L << doublings);
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }

  /** An address of our own pages. */
  String page(String path) {
    return (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl)
        + path;
  }
}
