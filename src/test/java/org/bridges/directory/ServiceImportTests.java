package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Services come in from a file with the columns of Open Referral, as a whole or not at all. */
@OfficeTest
class ServiceImportTests {

  private static final String COLUMNS =
      "organization_id,organization_name,email,phone,id,name,taxonomy_term,minimum_age,maximum_age,"
          + "service_area,languages,schedule,status,assured_date,accreditations\n";

  @Autowired WebApplicationContext context;
  @Autowired ServiceImport services;
  @Autowired ServiceFinder finder;
  @Autowired Directory directory;

  private String code;

  @BeforeEach
  void name() {
    code = "S-" + CaseNumbers.random(8);
  }

  @Test
  void aFileIsTakenOnceHoweverOftenItComes() {
    var csv = COLUMNS + line("beds", "SHELTER", "12", "17", "active") + "\n" + talk();

    var dry = services.look(csv);
    assertThat(dry.imported()).isFalse();
    assertThat(dry.added()).isEqualTo(2);
    assertThat(dry.newAgencies()).containsExactly(code);
    assertThat(dry.ignoredColumns()).containsExactly("accreditations");
    assertThat(directory.findAgency(code)).isEmpty();

    assertThat(services.take(csv).added()).isEqualTo(2);
    var again = services.take("\uFEFF" + csv);
    assertThat(again.imported()).isTrue();
    assertThat(again.added() + again.changed()).isZero();
    assertThat(again.same()).isEqualTo(2);
    var agency = directory.agency(code);
    assertThat(agency.email()).isEqualTo("desk@partner.example");
    assertThat(agency.counties()).contains(County.KERR, County.HIDALGO);
    assertThat(finder.active().get(code))
        .extracting(ServiceView::ages)
        .containsExactlyInAnyOrder("ages 12 to 17", "");
  }

  @Test
  void oneWrongLineAndNothingIsTaken() {
    var csv =
        COLUMNS
            + line("beds", "SHELTER", "12", "17", "active")
            + line("beds", "SHELTER", "x", "17", "active")
            + line("old", "FLYING", "20", "17", "someday").replace("Kerr", "Harris")
            + "short\n";
    var outcome = services.take(csv);

    assertThat(outcome.imported()).isFalse();
    assertThat(outcome.wrong())
        .extracting(wrong -> wrong.line() + " " + wrong.column())
        .contains(
            "3 minimum_age",
            "3 id",
            "4 taxonomy_term",
            "4 maximum_age",
            "4 status",
            "4 service_area",
            "5 ");
    assertThat(outcome.wrong()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    assertThat(directory.findAgency(code)).isEmpty();
    assertThat(finder.active()).doesNotContainKey(code);
  }

  @Test
  void whatTheFileLeavesOutStaysAndWhatEndedSaysSo() {
    services.take(COLUMNS + line("beds", "SHELTER", "12", "17", "active") + talk());
    services.take(COLUMNS + line("beds", "SHELTER", "12", "17", "inactive"));

    assertThat(finder.active().get(code))
        .extracting(ServiceView::serviceId)
        .containsExactly("talk");
  }

  @Test
  void fitsAreFoundByCountyAgeAndServiceAndNobodyIsLeftOut() {
    services.take(COLUMNS + line("beds", "SHELTER", "12", "17", "active"));

    assertThat(fit(16, "SHELTER", County.KERR).misfits()).isEmpty();
    assertThat(fit(18, "SHELTER", County.KERR).misfits()).isEqualTo("another age");
    assertThat(fit(12, "LEGAL", County.BEXAR).misfits())
        .isEqualTo("another county, another service");
    assertThat(fit(11, "SHELTER", County.KERR).forAge()).isFalse();
    assertThat(finder.fitting(ServiceNeed.ofAnyAge(Set.of(County.KERR), Set.of("SHELTER"))))
        .hasSameSizeAs(directory.agencies())
        .isSortedAccordingTo((one, other) -> other.points() - one.points());
  }

  @Test
  void theOperatorSendsTheFileAndReadsEveryWrongLine() {
    var csv = COLUMNS + line("beds", "SHELTER", "12", "17", "active");

    assertThat(send(csv, "operator", "OPERATOR", true)).hasStatusOk();
    assertThat(directory.findAgency(code)).isEmpty();
    assertThat(send(csv, "coordinator", "COORDINATOR", false)).hasStatus(403);
    assertThat(send(csv.replace("SHELTER", "?"), "operator", "OPERATOR", false))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.wrong[0].column")
        .isEqualTo("taxonomy_term");
    assertThat(send("name,id\n\"open", "operator", "OPERATOR", false)).hasStatus(422);
    assertThat(send(COLUMNS, "operator", "OPERATOR", false)).hasStatus(422);
    assertThat(send(csv, "operator", "OPERATOR", false)).hasStatusOk();
    assertThat(directory.findAgency(code)).isPresent();
  }

  private AgencyFit fit(int age, String service, County county) {
    return finder.fitting(new ServiceNeed(Set.of(county), age, age, Set.of(service))).stream()
        .filter(one -> one.agency().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private String line(String id, String term, String youngest, String oldest, String status) {
    return "%s,Mill House,desk@partner.example,+1 830 555 0101,%s,\"Beds, and a door\",%s,%s,%s,Kerr County;Hildago,en;es,at any hour,%s,2026-11-01,none\n"
        .formatted(code, id, term, youngest, oldest, status);
  }

  private String talk() {
    return code + ",,,,talk,Talking,COUNSELLING,,,,,,active,,\n";
  }

  private MvcTestResult send(String csv, String who, String role, boolean dry) {
    return OfficeWeb.of(context)
        .post()
        .uri("/api/admin/services?dryRun=" + dry)
        .with(user(who).roles(role))
        .with(csrf())
        .contentType("text/csv")
        .content(csv.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }
}
