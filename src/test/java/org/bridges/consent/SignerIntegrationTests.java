package org.bridges.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who signs a release, on which authority; somebody who is unsafe never does. */
@OfficeTest
class SignerIntegrationTests {

  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("coordinator:bridges".getBytes(UTF_8));

  @Autowired ConsentDesk consent;
  @Autowired YouthVault vault;
  @Autowired InventedCases cases;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private final JsonMapper json = JsonMapper.builder().build();
  private UUID youthId;
  private UUID caseId;
  private MockMvcTester web;

  @BeforeEach
  void open() {
    youthId =
        vault.register(new NewYouth("Invented Youth", List.of(), null, 15, false, "en", null));
    caseId = cases.open(youthId);
    web = OfficeWeb.of(context);
  }

  @Test
  void anUnsafeAdultNeverSigns() {
    var safe = adult(HomeSafety.SAFE);
    var unknown = adult(HomeSafety.UNKNOWN);
    var unsafe = adult(HomeSafety.UNSAFE);

    assertThat(refusal("GUARDIAN", null, unsafe)).isEqualTo("SIGNER_UNSAFE");
    assertThat(refusal("GUARDIAN", null, null))
        .as("several are known")
        .isEqualTo("SIGNER_NOT_NAMED");
    assertThat(refusal("GUARDIAN", null, UUID.randomUUID())).isEqualTo("SIGNER_UNKNOWN");
    assertThat(refusal("GUARDIAN", null, safe)).isNull();
    assertThat(refusal("GUARDIAN", "MANAGING_CONSERVATOR", unknown)).isNull();
    assertThat(consent.ofCase(caseId))
        .extracting(Release::signerId)
        .containsExactlyInAnyOrder(safe, unknown);
  }

  @Test
  void whatAnAdultSignedEndsWhenSheTurnsOutToBeUnsafe() {
    var aunt = adult(HomeSafety.UNKNOWN);
    var uncle = adult(HomeSafety.SAFE);
    record("GUARDIAN", null, aunt);
    record("GUARDIAN", null, uncle);
    var marked =
        web.put()
            .uri("/api/cases/" + caseId + "/household/" + aunt)
            .header("Authorization", BASIC)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"safety\": \"UNSAFE\"}");
    assertThat(marked).hasStatus(204);

    assertThat(consent.ofCase(caseId))
        .filteredOn(one -> one.isLiveAt(time.instant()))
        .singleElement()
        .satisfies(one -> assertThat(one.signerId()).isEqualTo(uncle));
    assertThat(vault.identity(youthId).hasUnsafeAdult()).isTrue();
    assertThat(refusal("GUARDIAN", null, aunt)).isEqualTo("SIGNER_UNSAFE");
  }

  @Test
  void aGuardianWhomNobodyNamedIsTakenOnlyWhereNoAdultIsKnown() {
    assertThat(refusal("GUARDIAN", null, null)).isNull();
    adult(HomeSafety.UNSAFE);
    assertThat(refusal("GUARDIAN", null, null)).isEqualTo("SIGNER_NOT_NAMED");
  }

  @Test
  void theAuthorityBelongsToTheSigner() {
    var asked = 0;
    for (var role : List.of("YOUTH", "GUARDIAN", "COURT")) {
      for (var basis : LegalBasis.values()) {
        assertThat(refusal(role, basis.name(), null))
            .as("%s on %s", role, basis)
            .isEqualTo(basis.signer().equals(role) ? null : "LEGAL_BASIS_UNKNOWN");
        asked++;
      }
    }
    System.out.printf("signers: %d pairs of role and authority%n", asked);
    assertThat(asked).isEqualTo(18);
    assertThat(refusal("NEIGHBOUR", null, null)).isEqualTo("SIGNER_MISSING");
    assertThat(refusal("YOUTH", "FAM_CODE_32_004", null)).isNull();
    assertThat(consent.ofCase(caseId).getFirst().legalBasis()).isNotNull();
  }

  @Test
  void itEndsAfterNinetyDaysUnlessSoonerAndWarnsFourteenBefore() {
    var usual = record("YOUTH", null, null);
    assertThat(Duration.between(usual.signedAt(), usual.expiresAt()).toDays()).isBetween(89L, 90L);
    assertThat(usual.warnsAt().atZone(time.zone()).plusDays(14))
        .as("days of the calendar, also over a switch of the clock")
        .isEqualTo(usual.expiresAt().atZone(time.zone()));
    assertThat(usual.endsSoonAt(usual.warnsAt().minusSeconds(1))).isFalse();
    assertThat(usual.endsSoonAt(usual.warnsAt())).isTrue();
  }

  @Test
  void theApiNamesTheWrongFieldAndTakesTheEarlierSpelling() {
    var right =
        Map.<String, Object>of(
            "agencyCode", "CEDAR-SCHOOL",
            "purpose", "Enrolment",
            "dataClasses", "PLAN,MEETING",
            "signerRole", "YOUTH");
    var wrong = new HashMap<String, Map<String, Object>>();
    wrong.put("agencyCode AGENCY_MISSING", Map.of("agencyCode", " "));
    wrong.put("purpose PURPOSE_MISSING", Map.of("purpose", ""));
    wrong.put("dataClasses CLASSES_MISSING", Map.of("dataClasses", List.of()));
    wrong.put("dataClasses CLASSES_UNKNOWN", Map.of("dataClasses", List.of("PLAN", "REFERRER")));
    wrong.put("signerRole SIGNER_MISSING", Map.of("signerRole", "FRIEND"));
    wrong.put("legalBasis LEGAL_BASIS_UNKNOWN", Map.of("legalBasis", "COURT_AUTHORIZATION"));
    wrong.put("expiresAt END_IN_PAST", Map.of("expiresAt", "2020-01-01T00:00:00Z"));
    wrong.put(
        "signedAt SIGNED_IN_FUTURE",
        Map.of("signedAt", time.instant().plus(Duration.ofDays(2)).toString()));

    wrong.forEach(
        (expected, change) -> {
          var body = new HashMap<>(right);
          body.putAll(change);
          assertThat(post(body))
              .as(expected)
              .hasStatus(422)
              .bodyText()
              .contains("\"field\":\"" + expected.split(" ")[0] + "\"", expected.split(" ")[1]);
        });
    assertThat(consent.ofCase(caseId)).isEmpty();
    assertThat(post(right)).hasStatus(201).bodyText().contains("\"basis\":\"RELEASE\"");
    assertThat(consent.ofCase(caseId).getFirst().dataClasses())
        .containsExactlyInAnyOrder(DataClass.PLAN, DataClass.MEETING);
    System.out.printf("releases: %d wrong fields named%n", wrong.size());
  }

  private MvcTestResult post(Map<String, Object> body) {
    return web.post()
        .uri("/api/cases/" + caseId + "/releases")
        .header("Authorization", BASIC)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  private UUID adult(HomeSafety safety) {
    var known = vault.adultsAtHome(youthId).size();
    vault.addPerson(
        youthId, new PersonAtHome("GUARDIAN", "Invented Adult", "aunt", 40, "en", safety));
    return vault.adultsAtHome(youthId).get(known).id();
  }

  private @Nullable String refusal(String role, @Nullable String basis, @Nullable UUID person) {
    var refused = catchThrowableOfType(Refused.class, () -> record(role, basis, person));
    return refused == null ? null : refused.code();
  }

  private Release record(String role, @Nullable String basis, @Nullable UUID person) {
    return consent.record(
        caseId,
        new NewRelease(
            "CEDAR-SCHOOL", "Enrolment", List.of("PLAN"), role, basis, person, null, null, null),
        "coordinator");
  }
}
