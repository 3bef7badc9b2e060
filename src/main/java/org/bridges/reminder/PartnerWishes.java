package org.bridges.reminder;

import java.util.Locale;
import java.util.Optional;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.Directory;
import org.bridges.directory.MailWishes;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a partner without an account says how often it wants to be written to: behind the link of any
 * item of its own, or with the link of its daily mail. Looking changes nothing.
 */
@Service
public class PartnerWishes {

  private final LinkDesk links;
  private final DigestLinks endings;
  private final AgencyMail agencies;
  private final Directory directory;
  private final OfficeTime time;

  PartnerWishes(
      LinkDesk links,
      DigestLinks endings,
      AgencyMail agencies,
      Directory directory,
      OfficeTime time) {
    this.links = links;
    this.endings = endings;
    this.agencies = agencies;
    this.directory = directory;
    this.time = time;
  }

  /** An agency's wishes and the language in which it reads. */
  public record Asked(MailWishes wishes, Locale locale) {}

  /** What the agency of an item's link wishes; empty for a link that is unknown or too old. */
  @Transactional(readOnly = true)
  public Optional<Asked> ofItem(String token) {
    return agency(token).map(this::asked);
  }

  /**
   * From now on the agency is written to like this.
   *
   * @throws Missing for a link that is unknown or too old
   * @throws Refused for wishes that cannot be followed
   */
  @Transactional
  public void write(String token, MailWishes wishes) {
    agencies.write(agency(token).orElseThrow(() -> new Missing("link")), wishes);
  }

  /** The same for the link of a daily mail. */
  @Transactional(readOnly = true)
  public Optional<Asked> ofDigest(String token) {
    return endings.agencyOf(token).map(this::asked);
  }

  /**
   * The daily mail ends, or comes back; each reminder then comes by itself.
   *
   * @throws Missing for a link that is unknown or too old
   */
  @Transactional
  public void digest(String token, boolean daily) {
    agencies.digest(endings.agencyOf(token).orElseThrow(() -> new Missing("link")), daily);
  }

  private Optional<String> agency(String token) {
    return links
        .find(token)
        .filter(link -> link.isValidAt(time.instant()))
        .map(ItemLink::agencyCode);
  }

  private Asked asked(String agencyCode) {
    return new Asked(
        agencies.wishesOf(agencyCode), Locale.of(directory.agency(agencyCode).language()));
  }
}
