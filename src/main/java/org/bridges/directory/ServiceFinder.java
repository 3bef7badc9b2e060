package org.bridges.directory;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the agencies that can help somebody, by county, age and service. Nobody is left out of the
 * answer: what fits best stands first, the rest says what does not fit.
 */
@Service
public class ServiceFinder {

  private final Directory directory;
  private final AgencyServices services;

  ServiceFinder(Directory directory, AgencyServices services) {
    this.directory = directory;
    this.services = services;
  }

  /** All active agencies, the best fit first and then by name. */
  @Transactional(readOnly = true)
  public List<AgencyFit> fitting(ServiceNeed need) {
    var byAgency = active();
    return directory.agencies().stream()
        .map(agency -> fit(agency, byAgency.getOrDefault(agency.code(), List.of()), need))
        .sorted(Comparator.comparingInt(AgencyFit::points).reversed())
        .toList();
  }

  /** The active services of every agency, by its code. */
  @Transactional(readOnly = true)
  public Map<String, List<ServiceView>> active() {
    return services.all().stream()
        .filter(one -> one.status() == ServiceStatus.ACTIVE)
        .collect(Collectors.groupingBy(ServiceView::agencyCode));
  }

  private static AgencyFit fit(AgencyView agency, List<ServiceView> given, ServiceNeed need) {
    return given.stream()
        .map(one -> fit(agency, given, one, need))
        .max(Comparator.comparingInt(AgencyFit::points))
        .orElseGet(() -> undescribed(agency, need));
  }

  private static AgencyFit fit(
      AgencyView agency, List<ServiceView> given, ServiceView one, ServiceNeed need) {
    var counties = one.counties().isEmpty() ? agency.counties() : one.counties();
    var ordered =
        given.stream().sorted(Comparator.comparing(service -> !service.equals(one))).toList();
    return new AgencyFit(
        agency,
        ordered,
        need.counties().isEmpty() || !Collections.disjoint(counties, need.counties()),
        one.servesAges(need.youngest(), need.oldest()),
        need.taxonomy().isEmpty() || need.taxonomy().contains(one.taxonomy()));
  }

  /** Nobody described its services yet: what is known of the agency itself counts. */
  private static AgencyFit undescribed(AgencyView agency, ServiceNeed need) {
    return new AgencyFit(
        agency,
        List.of(),
        need.counties().isEmpty() || !Collections.disjoint(agency.counties(), need.counties()),
        true,
        need.taxonomy().isEmpty() || !Collections.disjoint(agency.services(), need.taxonomy()));
  }
}
