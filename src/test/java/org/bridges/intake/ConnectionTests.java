package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bridges.casefile.Timeline;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Mailbox;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerLinks;
import org.bridges.reminder.PartnerVisit;
import org.bridges.reminder.Reminders;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Nobody is written to without consent, and nobody is lost on the way to another agency. */
@OfficeTest
class ConnectionTests {

  private static final Pattern LINK = Pattern.compile("/p/(\\S+)");

  @Autowired WebApplicationContext context;
  @Autowired Registry registry;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired ReferralFile file;
  @Autowired Reminders reminders;
  @Autowired PartnerLinks links;
  @Autowired ArrivalDesk arrivals;
  @Autowired ConnectionDesk desk;
  @Autowired AgencyConnections connections;

  private IntakeClient client;
  private String agency;
  private String receipt;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
    agency = agency();
  }

  @Test
  void withoutConsentNobodyIsWrittenToAndThePersonHasTheContact() {
    var task = toBeConnected();
    refused(task, Map.of("agencyCode", agency, "consentGiven", "NO", "handOff", "MAIL"));
    refused(task, Map.of("agencyCode", agency, "consentGiven", "YES", "handOff", "MAIL"));
    complete(task, Map.of("consentGiven", "NO", "handOff", "OWN_CONTACT", "landed", "NOT_YET"));
    untilStatus("CONNECTED_ELSEWHERE");

    var row = connection();
    assertThat(reminders.noticesOfKey("connection:" + row.id())).isEmpty();
    assertThat(mails()).isEmpty();
    assertThat(told()).anyMatch(what -> what.startsWith("Nobody was told anything"));
    assertThat(row.state()).isEqualTo(AgencyConnection.State.ON_THE_WAY);
  }

  @Test
  void theAgencyIsWrittenToWithoutAWordAboutThePersonAndItsAnswerSettlesIt() throws Exception {
    complete(toBeConnected(), agreed("MAIL"));
    var token = token();
    var mail = mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("You have an item to answer");
    assertThat(Mailbox.text(mail)).startsWith("Somebody agreed to be put in touch");
    assertThat(links.look(token).state()).isEqualTo(PartnerVisit.State.OPEN);
    links.answer(token, new PartnerAnswer("NOT_YET", null, null, null));
    assertThat(connection().state()).isEqualTo(AgencyConnection.State.ON_THE_WAY);
    links.answer(token, new PartnerAnswer("REACHED", null, null, null));

    await()
        .untilAsserted(
            () -> assertThat(connection().state()).isEqualTo(AgencyConnection.State.ARRIVED));
    assertThat(links.look(token).state()).isEqualTo(PartnerVisit.State.SETTLED);
    assertThat(told())
        .anyMatch(what -> what.startsWith("The youth agreed to be connected (phone)"))
        .anyMatch(what -> what.endsWith("says: the person arrived at Agency " + agency));
  }

  @Test
  void anAgencyThatCannotHelpBringsTheTaskBack() {
    complete(toBeConnected(), agreed("MAIL"));
    links.answer(token(), new PartnerAnswer("CANNOT_HELP", null, null, "No place for this"));

    await()
        .untilAsserted(
            () -> {
              var task = client.task(receipt);
              assertThat(task).isNotNull();
              assertThat(task.path("step").asString()).isEqualTo("Task_ConnectElsewhere");
            });
    assertThat(client.read(receipt).path("status").asString()).isEqualTo("IN_REVIEW");
    assertThat(connection().round()).isEqualTo(2);
  }

  @Test
  void whatWasAgreedCanBeTakenBackAndTheLinkCloses() {
    complete(toBeConnected(), agreed("MAIL"));
    var token = token();
    assertThat(client.page("/referrals/" + id() + "/panel"))
        .contains("/agreement/end", "_csrf", "Take the agreement back");
    assertThat(client.post("/referrals/" + id() + "/agreement/end")).hasStatusOk();

    assertThat(links.look(token).state()).isEqualTo(PartnerVisit.State.SETTLED);
    assertThat(
            catchThrowableOfType(
                WrongState.class,
                () -> links.answer(token, new PartnerAnswer("REACHED", null, null, null))))
        .isNotNull();
    assertThat(told()).anyMatch(what -> what.contains("taken back"));
  }

  @Test
  void notLandedComesBackAndTheSecondTimeGoesToTheManager() {
    complete(toBeConnected(), agreed("CALL"));
    untilStatus("CONNECTED_ELSEWHERE");
    assertThat(mails()).isEmpty();

    assertThat(arrivals.record(id(), "NOT_LANDED", null)).isEqualTo(ArrivalDesk.Next.CONNECT);
    assertThat(arrivals.record(id(), "NOT_LANDED", null)).isEqualTo(ArrivalDesk.Next.CONNECT);
    assertThat(connection().round()).isEqualTo(2);
    assertThat(client.read(receipt).path("status").asString()).isEqualTo("IN_REVIEW");
    desk.record(
        id(),
        new ConnectionDesk.Connection(agency, "YES", "YOUTH", "PHONE", null, "CALL", "NOT_YET"));
    assertThat(arrivals.record(id(), "NOT_LANDED", null)).isEqualTo(ArrivalDesk.Next.MANAGER);

    assertThat(code(() -> arrivals.decide(id(), "END"))).isEqualTo("REASON_MISSING");
    desk.note(id(), "Moved to her aunt, who looks after all of it");
    assertThat(arrivals.decide(id(), "END")).isEqualTo(ArrivalDesk.Next.END);
    assertThat(client.read(receipt).path("status").asString()).isEqualTo("CONNECTED_ELSEWHERE");
    assertThat(told()).contains("Connecting elsewhere ended, not arrived");
  }

  @Test
  void nobodyIsLeftUnaskedWithoutAReason() {
    complete(toBeConnected(), agreed("CALL"));
    untilStatus("CONNECTED_ELSEWHERE");

    assertThat(code(() -> arrivals.record(id(), "NOT_ASKED", null))).isEqualTo("REASON_MISSING");
    assertThat(code(() -> arrivals.record(id(), null, null))).isEqualTo("ANSWER_MISSING");
  }

  @Test
  void theAgencyIsChosenFromTheDirectoryByWhatFits() {
    var task = toBeConnected();
    var shown = client.get("/api/tasks/" + task.path("taskKey").asString(), on(task));

    assertThat(shown.path("values").path("agencyOptions").toString()).contains(agency);
    assertThat(client.page("/referrals/" + id() + "/agencies"))
        .contains("Who can help", "Agency " + agency, "ages not described")
        .doesNotContain("??");
    assertThat(client.page("/referrals/" + id() + "/agencies/found?county=KERR&service=LEGAL"))
        .contains("does not fit:", "another service");
  }

  private JsonNode toBeConnected() {
    receipt = client.receipt(Examples.named("outside").referral().toString());
    var review = task("Task_ReviewReferral");
    client.complete(
        review,
        Map.of("decision", "CONNECT_ELSEWHERE", "decisionReason", "OTHER"),
        "Lives far away");
    return task("Task_ConnectElsewhere");
  }

  private Map<String, Object> agreed(String handOff) {
    return Map.of(
        "consentGiven", "YES",
        "consentBy", "YOUTH",
        "consentHow", "PHONE",
        "handOff", handOff,
        "landed", "NOT_YET");
  }

  private void complete(JsonNode task, Map<String, Object> values) {
    var all = new HashMap<String, Object>(values);
    all.put("agencyCode", agency);
    assertThat(client.complete(task, all, "Told in person")).hasStatusOk();
  }

  private void refused(JsonNode task, Map<String, Object> values) {
    var answer = client.complete(task, values, null);
    assertThat(answer).hasStatus(422);
    assertThat(IntakeClient.json(answer).path("code").asString()).isEqualTo("CONSENT_MISSING");
  }

  private static String code(Runnable asked) {
    return catchThrowableOfType(Refused.class, asked::run).code();
  }

  private String token() {
    var mail =
        await().atMost(Duration.ofSeconds(30)).until(this::mails, found -> found.size() == 1);
    var link = LINK.matcher(content(mail.getFirst()));
    assertThat(link.find()).isTrue();
    var notices = reminders.noticesOfKey("connection:" + connection().id());
    await()
        .untilAsserted(
            () ->
                assertThat(reminders.noticesOfKey("connection:" + connection().id()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.state()).isEqualTo(NoticeState.SENT)));
    assertThat(notices).hasSize(1);
    return link.group(1);
  }

  private static String content(MimeMessage mail) {
    try {
      return Mailbox.text(mail);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<MimeMessage> mails() {
    return Stream.of(OfficeStart.mail().getReceivedMessages())
        .filter(mail -> to(mail).equals(agency.toLowerCase() + "@partner.example"))
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode task(String step) {
    return await()
        .until(
            () -> client.task(receipt),
            found -> found != null && found.path("step").asString().equals(step));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor on(
      JsonNode task) {
    assertThat(task).isNotNull();
    return IntakeClient.coordinator();
  }

  private void untilStatus(String status) {
    await()
        .untilAsserted(
            () -> assertThat(client.read(receipt).path("status").asString()).isEqualTo(status));
  }

  private AgencyConnection connection() {
    return connections.findFirstByReferralIdOrderByRoundDesc(id()).orElseThrow();
  }

  private List<String> told() {
    return timeline.ofReferral(id()).stream().map(Timeline.Shown::what).toList();
  }

  private UUID id() {
    return file.byReceipt(receipt).id();
  }

  private String agency() {
    var code = "W-" + CaseNumbers.random(8);
    registry.write(
        new AgencyEntry(
            code,
            "Agency " + code,
            "COMMUNITY",
            List.of(County.OTHER),
            List.of("COUNSELLING"),
            code.toLowerCase() + "@partner.example",
            null,
            "en",
            false,
            false,
            true));
    return code;
  }
}
