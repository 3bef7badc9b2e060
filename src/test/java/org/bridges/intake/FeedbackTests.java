package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.Timeline;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Mailbox;
import org.bridges.reminder.Reminders;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever referred hears that it was received and that it is decided, and never anything else. */
@OfficeTest
class FeedbackTests {

  @Autowired WebApplicationContext context;
  @Autowired Reminders reminders;
  @Autowired ReferralFile file;
  @Autowired Timeline timeline;
  @Autowired DecisionDesk desk;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void theClosingTextIsTheSameForEveryOutcome() {
    var outcomes = new LinkedHashMap<String, String>();
    for (var outcome : List.of("ACCEPT", "ADVICE_GIVEN", "WITHDRAWN", "CONNECT_ELSEWHERE")) {
      var writer = writer();
      var receipt = arrives("AGENCY", writer, true, "en");
      decide(receipt, outcome);
      outcomes.put(outcome, closing(writer));
    }

    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.values()).allMatch(text -> text.contains("Your message to us"));
    assertThat(outcomes.values().stream().distinct()).hasSize(1);
  }

  @Test
  void aWriterIsToldOnceThatItWasReceivedAndOnceThatItIsDecided() throws Exception {
    var writer = writer();
    var receipt = arrives("OTHER", writer, true, "es");
    var mail = mails(writer, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Recibimos su mensaje");
    assertThat(Mailbox.text(mail) + Mailbox.page(mail)).doesNotContain(receipt, "http", "Invented");
    decide(receipt, "WITHDRAWN");
    mails(writer, 2);
    desk.record(id(receipt), new Decision("WITHDRAWN", "OTHER", null, null, null, null));

    assertThat(reminders.noticesOfKey("feedback-closed:" + id(receipt))).hasSize(1);
    assertThat(reminders.noticesOfKey("feedback-received:" + id(receipt))).hasSize(1);
  }

  @Test
  void whoWantsToHearNothingHearsNothing() {
    var writer = writer();
    var receipt = arrives("AGENCY", writer, false, "en");
    decide(receipt, "WITHDRAWN");

    assertThat(reminders.noticesOfKey("feedback-received:" + id(receipt))).isEmpty();
    assertThat(reminders.noticesOfKey("feedback-closed:" + id(receipt))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELF", "FAMILY"})
  void theYouthAndTheFamilyAreCalledAndNeverWrittenTo(String kind) {
    var writer = writer();
    var receipt = arrives(kind, writer, true, "en");
    assertThat(client.taskOf("call-back", receipt)).isNull();
    decide(receipt, "WITHDRAWN");
    var call = await().until(() -> client.taskOf("call-back", receipt), task -> task != null);

    assertThat(call.path("step").asString()).isEqualTo("Task_CallBack");
    assertThat(client.complete(call, Map.of("callOutcome", "REACHED"), "Thankful")).hasStatusOk();
    await()
        .untilAsserted(
            () ->
                assertThat(timeline.ofReferral(id(receipt)))
                    .extracting(Timeline.Shown::what)
                    .contains("Called back: talked with who wrote"));
    assertThat(reminders.noticesOfKey("feedback-received:" + id(receipt))).isEmpty();
    assertThat(reminders.noticesOfKey("feedback-closed:" + id(receipt))).isEmpty();
    assertThat(to(writer)).isEmpty();
  }

  private void decide(String receipt, String outcome) {
    var task = await().until(() -> client.task(receipt), found -> found != null);
    var values = new LinkedHashMap<String, Object>();
    values.put("decision", outcome);
    values.put("decisionReason", "OTHER");
    values.put("acceptCounty", "KERR");
    assertThat(client.complete(task, values, "As talked about")).hasStatusOk();
    if (outcome.equals("CONNECT_ELSEWHERE")) {
      connect(receipt);
    }
    await().until(() -> file.byReceipt(receipt).status().isDecided());
  }

  private void connect(String receipt) {
    var task =
        await()
            .until(
                () -> client.task(receipt),
                found ->
                    found != null && found.path("step").asString().equals("Task_ConnectElsewhere"));
    assertThat(
            client.complete(
                task,
                Map.of(
                    "agencyCode",
                    agency(task),
                    "consentGiven",
                    "NO",
                    "handOff",
                    "OWN_CONTACT",
                    "landed",
                    "NOT_YET"),
                null))
        .hasStatusOk();
  }

  private String agency(JsonNode task) {
    var shown =
        client.get("/api/tasks/" + task.path("taskKey").asString(), IntakeClient.coordinator());
    return shown.path("values").path("agencyOptions").path(0).path("value").asString();
  }

  /** Somebody of an age that is reviewed, so that every outcome can be chosen. */
  private String arrives(String kind, String writer, boolean wants, String language) {
    var referral = Examples.named("outside").referral().deepCopy();
    var source = ((ObjectNode) referral).putObject("source");
    source.put("kind", kind).put("name", "Invented Writer").put("email", writer);
    source.put("wantsFeedback", wants);
    return IntakeClient.json(client.send(referral.toString(), null, language))
        .path("receipt")
        .asString();
  }

  /** The mail as it went over the wire, without what differs between any two mails. */
  private String closing(String writer) {
    var mail =
        mails(writer, 2).stream()
            .filter(one -> subject(one).equals("Your message to us"))
            .findFirst()
            .orElseThrow();
    try {
      var all = new ByteArrayOutputStream();
      mail.writeTo(all);
      return all.toString(StandardCharsets.UTF_8)
          .lines()
          .filter(
              line -> !line.matches("(?i)(Message-ID|X-Notice-Id|Date|To|Received|Return-Path):.*"))
          .filter(line -> !line.matches("\\s+(for <|by |with |id ).*|\\s.*\\d\\d:\\d\\d:\\d\\d.*"))
          .map(line -> line.replaceAll("=_Part_[\\d_.]+", "=_Part"))
          .collect(java.util.stream.Collectors.joining("\n"));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<MimeMessage> mails(String writer, int how) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> to(writer), found -> found.size() == how);
  }

  private static List<MimeMessage> to(String writer) {
    return Stream.of(OfficeStart.mail().getReceivedMessages())
        .filter(mail -> recipient(mail).equals(writer))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String writer() {
    return "w" + CaseNumbers.random(8).toLowerCase() + "@writer.example";
  }

  private UUID id(String receipt) {
    return file.byReceipt(receipt).id();
  }
}
