package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.eligibility.AgeBand;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A referral that is told at the desk: the same questions, and when it was really told. */
@OfficeTest
class DeskIntakeTests {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Autowired WebApplicationContext context;
  @Autowired ReferralFile file;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  private MockMvcTester web;
  private final String name = "Desmond " + CaseNumbers.random(8);

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
  }

  @Test
  void clocksAndAgeCountFromWhenItWasTold() {
    var told = time.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
    var birthday = time.at(told).toLocalDate().plusDays(1).minusYears(18);
    var answer = take(Map.of("receivedAt", typed(told), "youth.dateOfBirth", birthday.toString()));

    var referral = file.view(id(answer));
    assertThat(referral.receivedAt()).isEqualTo(told);
    assertThat(referral.takenBy()).isEqualTo("coordinator");
    assertThat(referral.channel()).isEqualTo("PHONE");
    assertThat(referral.ageBand()).as("18 since, but not when it was told").isEqualTo(AgeBand.U18);
    assertThat(timeline.ofReferral(referral.id()).getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.what()).startsWith("Referral received (by phone, ");
              assertThat(entry.actor()).isEqualTo("coordinator");
            });
    await().until(() -> !worklist.ofReferral(referral.id()).isEmpty());
    assertThat(worklist.ofReferral(referral.id()).getFirst().due())
        .isBefore(told.plus(Duration.ofDays(7)));
  }

  @Test
  void whoMayBeTheSameIsShownAtOnce() {
    var first = take(Map.of());
    var second = take(Map.of());

    var page = get("/referrals/" + id(second) + "/taken");
    assertThat(page).contains("Taken in", "Known before?", "Same name", "Same youth");
    assertThat(page).contains(file.view(id(second)).receipt()).doesNotContain(name);
    assertThat(id(first)).isNotEqualTo(id(second));
  }

  @Test
  void sentTwiceItIsOneReferral() {
    var token = UUID.randomUUID().toString();
    var told = typed(time.instant());
    var first = take(Map.of("token", token, "receivedAt", told));
    var rows = rows();
    var again = take(Map.of("token", token, "receivedAt", told));

    assertThat(id(again)).isEqualTo(id(first));
    assertThat(rows()).isEqualTo(rows);
    assertThat(
            send(Map.of("token", token, "receivedAt", told, "channel", "WALK_IN"), "coordinator"))
        .hasStatus(422);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aWrongMomentOrChannelIsSaidAndNothingIsStored() {
    var rows = rows();
    var future = typed(time.instant().plus(Duration.ofHours(2)));
    var old = typed(time.instant().minus(Duration.ofDays(31)));

    refused(Map.of("receivedAt", future), "This is in the future.");
    refused(Map.of("receivedAt", old), "This is more than 30 days ago.");
    refused(Map.of("receivedAt", ""), "Say when it was told.");
    refused(Map.of("receivedAt", "yesterday"), "Say when it was told.");
    refused(Map.of("channel", "FORM"), "Say how it came in.");
    refused(Map.of("source.kind", ""), "Please correct");
    refused(Map.of("youth.dateOfBirth", "2090-01-01"), "Please correct");
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void onlyCoordinatorsTakeAReferral() {
    assertThat(send(Map.of(), "advocate")).hasStatus(403);
    assertThat(get("/work/new-referral"))
        .contains("How did it come in?", "When was it told?", "By mail or fax", "source.kind")
        .contains("youth.name", "person.name", "source.agency");
    assertThat(get("/work")).contains("Take a referral");
  }

  private void refused(Map<String, String> changed, String words) {
    assertThat(send(changed, "coordinator")).hasStatus(422).bodyText().contains(words, name);
  }

  private MvcTestResult take(Map<String, String> changed) {
    var answer = send(changed, "coordinator");
    assertThat(answer).hasStatus(302);
    return answer;
  }

  private MvcTestResult send(Map<String, String> changed, String who) {
    var fields = new TreeMap<String, String>();
    fields.put("channel", "PHONE");
    fields.put("receivedAt", typed(time.instant()));
    fields.put("source.kind", "FAMILY");
    fields.put("source.phone", "830-555-0155");
    fields.put("about", "YOUTH");
    fields.put("concern.level", "SIGNS");
    fields.put("youth.name", name);
    fields.put("connections[0].county", "KERR");
    fields.put("connections[0].kind", "PRESENT");
    fields.putAll(changed);
    var request = web.post().uri("/work/new-referral").with(csrf());
    fields.forEach(request::param);
    return request
        .with(user(who).roles(who.equals("coordinator") ? "COORDINATOR" : "ADVOCATE"))
        .exchange();
  }

  private String get(String uri) {
    return IntakeClient.text(web.get().uri(uri).with(IntakeClient.coordinator()).exchange());
  }

  private static UUID id(MvcTestResult answer) {
    var to = String.valueOf(answer.getResponse().getRedirectedUrl());
    return UUID.fromString(to.replaceAll("/referrals/(.*)/taken", "$1"));
  }

  private String typed(Instant moment) {
    return TYPED.format(time.at(moment));
  }

  private long rows() {
    return jdbc.sql("select count(*) from referral").query(Long.class).single();
  }
}
