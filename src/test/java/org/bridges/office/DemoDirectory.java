package org.bridges.office;

import static org.bridges.shared.County.BEXAR;
import static org.bridges.shared.County.HIDALGO;
import static org.bridges.shared.County.KENDALL;
import static org.bridges.shared.County.KERR;
import static org.bridges.shared.County.MONTGOMERY;
import static org.bridges.shared.County.OTHER;

import java.util.List;
import java.util.Locale;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.ServiceImport;
import org.bridges.directory.StaffEntry;
import org.bridges.shared.County;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people and agencies of the development run, all invented. Everybody signs in with the
 * password {@code bridges}. Who is there already, perhaps changed since, stays as they are.
 */
@Component
public class DemoDirectory {

  /** The password of every invented account. */
  public static final String PASSWORD = "bridges";

  /** The agency of the invented advocate; it is on the team of the invented case with a plan. */
  public static final String ADVOCATES = "HARBOR-ADV";

  /**
   * What some of the agencies give, in the columns of Open Referral; the others are undescribed.
   */
  private static final String SERVICES =
      """
      organization_id,id,name,taxonomy_term,minimum_age,maximum_age,service_area,languages,schedule,status,assured_date
      LIVEOAK-SHELTER,beds,Beds for a night or a month,SHELTER,12,17,Bexar;Kerr,en;es,at any hour,active,2026-10-01
      BLUEBONNET-MH,talk,Somebody to talk with,COUNSELLING,,,Bexar;Kendall;Kerr,en;es,Mon to Fri 09:00 to 18:00,active,2026-09-15
      MESA-CAC,children,Counselling for children,COUNSELLING,0,17,Bexar;Kendall,en,Mon to Fri,active,2026-06-30
      GULFBEND-CC,guide,A steady guide,CASE_MANAGEMENT,16,30,Other,en,Mon to Fri,active,2026-08-01
      """;

  private final Registry registry;
  private final Directory directory;
  private final ServiceImport services;
  private final boolean withAgencies;

  DemoDirectory(
      Registry registry,
      Directory directory,
      ServiceImport services,
      @Value("${bridges.demo-data:true}") boolean withAgencies) {
    this.registry = registry;
    this.directory = directory;
    this.services = services;
    this.withAgencies = withAgencies;
  }

  /** Everybody can sign in from the start; agencies are demo data. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public void write() {
    if (withAgencies) {
      var isNew = directory.findAgency(ADVOCATES).isEmpty();
      writeAgencies();
      if (isNew) {
        services.take(SERVICES);
      }
    }
    writePeople();
  }

  private void writePeople() {
    person("coordinator", "Carmen Delgado", Role.COORDINATOR, List.of(BEXAR, KENDALL, KERR));
    person("coordinator2", "Owen Whitfield", Role.COORDINATOR, List.of(HIDALGO, MONTGOMERY));
    person("family", "Marisol Peña", Role.FAMILY, List.of());
    person("advocate", "Tasha Greene", Role.ADVOCATE, List.of());
    person("manager", "Ruth Okafor", Role.MANAGER, List.of());
    person("auditor", "Walter Nims", Role.AUDITOR, List.of());
    person("operator", "Priya Raman", Role.OPERATOR, List.of());
    person("partner-system", "Invented school system", Role.PARTNER_SYSTEM, List.of());
  }

  private void writeAgencies() {
    agency(
        ADVOCATES,
        "Harbor Light Advocates",
        "ADVOCACY",
        "en",
        true,
        "ADVOCACY",
        BEXAR,
        KENDALL,
        KERR);
    agency("PUENTE-ADV", "Puente Claro Advocates", "ADVOCACY", "es", true, "ADVOCACY", HIDALGO);
    agency("PINELINE-ADV", "Pineline Advocates", "ADVOCACY", "en", true, "ADVOCACY", MONTGOMERY);
    agency(
        "MESA-CAC",
        "Mesa Verde Children's Center",
        "CAC",
        "en",
        false,
        "COUNSELLING",
        BEXAR,
        KENDALL);
    agency("NORTE-CAC", "Norte Children's Center", "CAC", "es", false, "COUNSELLING", HIDALGO);
    agency("LIVEOAK-SHELTER", "Live Oak House", "SHELTER", "en", true, "BASIC_NEEDS", BEXAR, KERR);
    agency("LAGUNA-SHELTER", "Laguna House", "SHELTER", "es", true, "BASIC_NEEDS", HIDALGO);
    agency(
        "CEDAR-SCHOOL",
        "Cedar Bend School Services",
        "SCHOOL",
        "en",
        false,
        "OTHER",
        KENDALL,
        KERR);
    agency(
        "BLUEBONNET-MH",
        "Bluebonnet Counseling",
        "MENTAL_HEALTH",
        "en",
        false,
        "COUNSELLING",
        BEXAR,
        KENDALL,
        KERR);
    agency(
        "WOODS-MH",
        "Three Woods Counseling",
        "MENTAL_HEALTH",
        "en",
        false,
        "COUNSELLING",
        MONTGOMERY);
    agency("ALAMITO-MED", "Alamito Youth Clinic", "MEDICAL", "en", false, "OTHER", BEXAR);
    agency(
        "STARLINE-JP",
        "Starline Youth Probation Desk",
        "JUVENILE_PROBATION",
        "en",
        false,
        "SAFETY_PLANNING",
        BEXAR,
        MONTGOMERY);
    agency(
        "RIVERA-LE",
        "Rivera Hills Youth Unit",
        "LAW_ENFORCEMENT",
        "en",
        false,
        "SAFETY_PLANNING",
        KERR,
        HIDALGO);
    agency(
        "GULFBEND-CC",
        "Gulf Bend Care Coordination",
        "COMMUNITY",
        "en",
        true,
        "CASE_MANAGEMENT",
        OTHER);
  }

  private void person(String username, String name, Role role, List<County> counties) {
    if (registry.everybody().stream().anyMatch(known -> known.username().equals(username))) {
      return;
    }
    registry.write(
        new StaffEntry(
            username,
            name,
            role == Role.PARTNER_SYSTEM ? null : username + "@office.example",
            PASSWORD,
            List.of(role),
            counties,
            List.of("en", "es"),
            role == Role.ADVOCATE && withAgencies ? ADVOCATES : null,
            true,
            role == Role.PARTNER_SYSTEM
                ? null
                : "(512) 555-01" + (10 + Math.floorMod(username.hashCode(), 90))));
  }

  private void agency(
      String code,
      String name,
      String kind,
      String language,
      boolean receivesTransfers,
      String service,
      County... counties) {
    if (directory.findAgency(code).isPresent()) {
      return;
    }
    registry.write(
        new AgencyEntry(
            code,
            name,
            kind,
            List.of(counties),
            List.of(service),
            code.toLowerCase(Locale.ROOT) + "@partner.example",
            "+1 210 555 01" + (10 + Math.floorMod(code.hashCode(), 90)),
            language,
            receivesTransfers,
            true,
            true));
  }
}
