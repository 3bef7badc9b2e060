package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseSearch;
import org.bridges.directory.Directory;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** With a caller on the line one field finds the case, and says what matched. */
@OfficeTest
class CallerSearchTests {

  @Autowired WebApplicationContext context;
  @Autowired CaseSearch search;
  @Autowired CaseFile cases;
  @Autowired Directory directory;

  private final String name = "Calloway" + CaseNumbers.random(7);
  private final String alias = "Starling893" + CaseNumbers.random(4);
  private final String line = String.valueOf(1000 + (int) (Math.random() * 8999));
  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void theCaseIsFoundByEverythingThatACallerMaySay() {
    var receipt = arrives();
    client.complete(task(receipt), Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"), null);
    await().until(() -> client.read(receipt).path("caseId").isString());
    var caseId = UUID.fromString(client.read(receipt).path("caseId").asString());
    var number = cases.view(caseId).caseNumber();

    assertThat(why(name.toLowerCase())).containsExactly("name");
    assertThat(why(alias)).containsExactly("other name");
    assertThat(why("(956) 555-" + line)).containsExactly("safe phone");
    assertThat(why("1-956-555-" + line)).containsExactly("safe phone");
    assertThat(why(number.toLowerCase())).containsExactly("case number");
    assertThat(why(receipt.toLowerCase())).containsExactly("receipt of a referral");
    assertThat(client.page("/cases?q=" + name, IntakeClient.coordinator()))
        .contains("found by name", number);

    cases.assignOwner(caseId, "coordinator2");
    for (var text : List.of(name, alias, "956-555-" + line, number, receipt)) {
      assertThat(search.find(directory.staff("coordinator"), text, 0, 5)).isEmpty();
    }
  }

  @Test
  void aReferralWithoutACaseIsFoundToo() {
    var receipt = arrives();
    task(receipt);

    for (var text : List.of(name, alias, receipt, "956.555." + line)) {
      assertThat(search.waiting(directory.staff("coordinator"), text))
          .as("found")
          .singleElement()
          .satisfies(one -> assertThat(one.why()).isNotEmpty());
    }
    assertThat(search.waiting(directory.staff("manager"), name)).isEmpty();
    assertThat(client.page("/cases?q=" + receipt, IntakeClient.coordinator()))
        .contains("Referrals without a case", "found by receipt")
        .doesNotContain(name);
  }

  private List<String> why(String text) {
    var found = search.find(directory.staff("coordinator"), text, 0, 5).getContent();
    assertThat(found).as("found").hasSize(1);
    return found.getFirst().why();
  }

  private String arrives() {
    var referral = Examples.named("travelling").referral().deepCopy();
    var youth = (ObjectNode) referral.path("youth");
    youth.put("name", name).remove("dateOfBirth");
    youth.putArray("aliases").add(alias);
    ((ObjectNode) referral)
        .putObject("safeContact")
        .put("who", "YOUTH")
        .put("method", "PHONE")
        .put("value", "956-555-" + line);
    return client.receipt(referral.toString());
  }

  private tools.jackson.databind.JsonNode task(String receipt) {
    await().until(() -> client.task(receipt) != null);
    return java.util.Objects.requireNonNull(client.task(receipt));
  }
}
