package org.bridges.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.directory.AgencyFit;
import org.bridges.directory.ServiceFinder;
import org.bridges.directory.ServiceNeed;
import org.bridges.directory.ServiceView;
import org.bridges.eligibility.AgeBand;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies of the directory that may help the person of a referral, the best fit first. */
@Service
public class AgencyChoice {

  private final ReferralFile file;
  private final ServiceFinder services;

  AgencyChoice(ReferralFile file, ServiceFinder services) {
    this.file = file;
    this.services = services;
  }

  /**
   * What somebody looks for on the page; null and empty parts are taken from the referral.
   *
   * @param service a code of {@link ServiceView#TAXONOMY}, or ANY
   */
  public record Search(@Nullable County county, @Nullable AgeBand age, @Nullable String service) {

    /** As the referral says it. */
    public static final Search OF_THE_REFERRAL = new Search(null, null, null);
  }

  /** All active agencies, the best fit first. */
  @Transactional(readOnly = true)
  public List<AgencyFit> agencies(UUID referralId, Search search) {
    return services.fitting(need(referralId, search));
  }

  /** The same for the select of a form: agency code and a label that says what does not fit. */
  @Transactional(readOnly = true)
  public List<Map<String, String>> options(UUID referralId) {
    return agencies(referralId, Search.OF_THE_REFERRAL).stream()
        .map(fit -> Map.of("value", fit.agency().code(), "label", label(fit)))
        .toList();
  }

  private static String label(AgencyFit fit) {
    return fit.misfits().isEmpty()
        ? fit.agency().name()
        : fit.agency().name() + " (" + fit.misfits() + ")";
  }

  private ServiceNeed need(UUID referralId, Search search) {
    var referral = file.view(referralId);
    var content = file.content(referralId);
    var county = search.county();
    var counties = county == null ? counties(content) : Set.of(county);
    var age = search.age() == null ? referral.ageBand() : search.age();
    var wanted = taxonomy(content, search.service());
    return switch (age) {
      case U18 -> new ServiceNeed(counties, 0, 17, wanted);
      case A18 -> new ServiceNeed(counties, 18, 18, wanted);
      case A19_24 -> new ServiceNeed(counties, 19, 24, wanted);
      case A25UP -> new ServiceNeed(counties, 25, ServiceNeed.OLDEST, wanted);
      case UNKNOWN -> ServiceNeed.ofAnyAge(counties, wanted);
    };
  }

  private static Set<County> counties(ReferralContent content) {
    return content.connections().stream()
        .map(ReferralRequest.Connection::county)
        .filter(one -> one != County.NOT_STATED)
        .collect(Collectors.toSet());
  }

  private static Set<String> taxonomy(ReferralContent content, @Nullable String service) {
    if (service != null) {
      return ServiceView.TAXONOMY.contains(service) ? Set.of(service) : Set.of();
    }
    return content.needs().stream()
        .filter(need -> need != ReferralRequest.Need.OTHER)
        .map(ReferralRequest.Need::name)
        .collect(Collectors.toSet());
  }
}
