package org.bridges.directory;

import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each agency wants to be written to: kept with the agency, changed by it or for it. */
@Service
public class AgencyMail {

  private final Agencies agencies;

  AgencyMail(Agencies agencies) {
    this.agencies = agencies;
  }

  /** What the agency wishes; nothing special for an unknown one. */
  @Transactional(readOnly = true)
  public MailWishes wishesOf(String agencyCode) {
    return agencies.findByCode(agencyCode).map(Agency::wishes).orElse(MailWishes.NONE);
  }

  /**
   * From now on the agency is written to like this.
   *
   * @throws Missing when the code is unknown
   * @throws Refused for hours or numbers that cannot be
   */
  @Transactional
  public void write(String agencyCode, MailWishes wishes) {
    require(agencyCode).wish(wishes.checked());
  }

  /**
   * Its reminders come once a day in one mail, or each by itself.
   *
   * @throws Missing when the code is unknown
   */
  @Transactional
  public void digest(String agencyCode, boolean daily) {
    require(agencyCode).digest(daily);
  }

  private Agency require(String code) {
    return agencies.findByCode(code).orElseThrow(() -> new Missing("agency"));
  }
}
