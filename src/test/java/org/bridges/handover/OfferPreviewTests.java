package org.bridges.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a receiver may know before it accepts, and that access follows the live hand-over. */
@OfficeTest
class OfferPreviewTests {

  private static final String NAME = "Philippa Orbell";
  private static final String ALIAS = "Pipkin";

  @Autowired TwoSides office;
  @Autowired CaseFile cases;
  @Autowired PlanDesk plan;
  @Autowired YouthVault vault;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;

  @Test
  void theOfferSaysWhatIsNeededAndNeverWhoItIs() {
    var caseId = office.aCaseOf(NAME, ALIAS, LocalDate.of(2009, 3, 4));
    var due = time.instant().plus(Duration.ofDays(9));
    plan.add(
        caseId,
        new NewItem("SCHOOL", "Enrolment at Willowmere", "CEDAR-SCHOOL", "Desk", due, "NONE"),
        "coordinator");
    var transfer = office.offered(caseId);

    var said = office.get("coordinator2", "/api/transfers/" + transfer);
    var preview = office.read(said);
    assertThat(said.status()).isEqualTo(200);
    assertThat(preview.path("county").asString()).isEqualTo("Kerr County");
    assertThat(preview.path("ageBand").asString()).isEqualTo("under 18");
    assertThat(preview.path("language").asString()).isEqualTo("Spanish");
    assertThat(preview.path("needs").toString()).isEqualTo("[\"SCHOOL\"]");
    assertThat(preview.path("openItems").asInt()).isEqualTo(1);
    assertThat(preview.path("clock").path("responsible").asString()).isEqualTo("Kerr County");
    assertThat(preview.path("clock").path("due").asString()).isNotEmpty();
    assertThat(personalWords(caseId))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(said.text()).doesNotContainIgnoringCase(word));
  }

  @Test
  void beforeItAcceptsTheReceiverOpensNothingButTheOffer() {
    var caseId = office.aCase();
    var transfer = office.offered(caseId);
    assertThat(office.get("coordinator2", "/api/cases/" + caseId).status()).isEqualTo(403);
    assertThat(office.get("advocate", "/api/transfers/" + transfer).status()).isEqualTo(403);
    assertThat(office.get("family", "/api/transfers/" + transfer).status()).isEqualTo(403);

    office.says("coordinator2", transfer, "acceptance", null);
    assertThat(office.get("coordinator2", "/api/cases/" + caseId).status()).isEqualTo(200);
    clock.awaitQuiet();
  }

  @Test
  void withADeclineAWithdrawalOrAReturnAllOfItIsClosedAgain() {
    var declined = office.aCase();
    var first = office.offered(declined);
    office.says("coordinator2", first, "decline", Map.of("reason", "SAFETY"));
    isClosedTo("coordinator2", declined, first);

    var withdrawn = office.aCase();
    var second = office.offered(withdrawn);
    office.says("coordinator", second, "withdrawal", null);
    isClosedTo("coordinator2", withdrawn, second);

    var returned = office.aCase();
    var third = office.offered(returned);
    office.says("coordinator2", third, "acceptance", null);
    office.says("coordinator2", third, "return", Map.of("reason", "NO_CONTACT"));
    assertThat(office.get("coordinator2", "/api/cases/" + returned).status())
        .as("it has still to look after what nobody has taken back")
        .isEqualTo(200);
    office.says("coordinator", third, "return/answer", Map.of("accepted", true));
    isClosedTo("coordinator2", returned, third);
    clock.awaitQuiet();
  }

  @Test
  void afterTheFirstContactTheSenderOpensNothingUntilItIsAsked() {
    var caseId = office.aCase();
    var transfer = office.offered(caseId);
    office.says("coordinator2", transfer, "acceptance", null);
    office.says("coordinator2", transfer, "first-contact", null);
    isClosedTo("coordinator", caseId, transfer);

    office.says("coordinator2", transfer, "return", Map.of("reason", "MOVED_AGAIN"));
    assertThat(office.get("coordinator", "/api/transfers/" + transfer).status()).isEqualTo(200);
    assertThat(office.get("coordinator", "/api/cases/" + caseId).status()).isEqualTo(403);
    clock.awaitQuiet();
  }

  private void isClosedTo(String user, UUID caseId, UUID transfer) {
    assertThat(office.get(user, "/api/cases/" + caseId).status()).isEqualTo(403);
    assertThat(office.get(user, "/api/transfers/" + transfer).status()).isEqualTo(403);
    assertThat(office.says(user, transfer, "acceptance", null).status()).isEqualTo(403);
  }

  private List<String> personalWords(UUID caseId) {
    var care = cases.view(caseId);
    return List.of(
        "Philippa",
        "Orbell",
        ALIAS,
        "2009",
        "Willowmere",
        "Enrolment",
        care.caseNumber(),
        caseId.toString(),
        vault.pseudonym(care.youthId()));
  }
}
