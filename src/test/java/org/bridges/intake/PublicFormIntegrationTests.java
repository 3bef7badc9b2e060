package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The public form as a browser without JavaScript and without a session sends it. */
@OfficeTest
@Order(2)
class PublicFormIntegrationTests {

  private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([0-9A-Z-]{12})<");

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;

  private MockMvcTester web;
  private IntakeClient office;

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
    office = new IntakeClient(context);
  }

  /** Those whose referral has nothing that the public form does not ask for. */
  static List<Examples.Example> examples() {
    return Examples.right()
        .filter(example -> !example.expect().has("possibleEarlierRecords"))
        .filter(example -> !example.id().equals("guardian"))
        .toList();
  }

  @Test
  void theFormIsSpokenInBothLanguagesAndSaysWhatItMust() {
    var english = page("/refer");
    var spanish = page("/refer?lang=es");

    assertThat(english)
        .contains("911", "1-800-252-5400", "may have to report", "browser history")
        .contains("What happens next", "id=\"exit\"", "/js/exit.js")
        .doesNotContain("??", "trafficking", "_csrf");
    assertThat(spanish)
        .contains("<html lang=\"es\"", "911", "1-800-252-5400", "historial", "Qué pasa después")
        .doesNotContain("??", "What happens next");
    assertThat(page("/refer/safety")).contains("browser history").doesNotContain("??");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void comesOutAsThroughTheApiInBothLanguages(Examples.Example example) {
    for (var language : List.of("en", "es")) {
      var typed = typed(example.referral());
      typed.set("lang", language);
      var answer = send(typed);
      assertThat(IntakeClient.text(answer)).contains("<html lang=\"" + language + "\"");
      comesOutAsExpected(receipt(answer), example.expect());
    }
  }

  private void comesOutAsExpected(String receipt, JsonNode expect) {
    await().untilAsserted(() -> assertThat(office.read(receipt).path("eligibility")).isNotEmpty());

    var read = office.read(receipt);
    assertThat(read.path("eligibility").path("outcome")).isEqualTo(expect.path("outcome"));
    assertThat(read.path("eligibility").path("proposed")).isEqualTo(expect.path("proposed"));
    assertThat(read.path("safetyFirst")).isEqualTo(expect.path("safetyFirst"));
  }

  @Test
  void aWrongFormComesBackWithEverythingThatWasTyped() {
    var typed = typed(Examples.named("born-tomorrow").referral());
    typed.set("concern.narrative", "Ella dijo <b>no</b>");
    typed.set("lang", "es");
    var rows = rows();
    var answer = send(typed);

    assertThat(answer).hasStatus(400);
    assertThat(IntakeClient.text(answer))
        .contains("Esto está en el futuro.", "value=\"2031-01-01\"", "&lt;b&gt;no&lt;/b&gt;")
        .doesNotContain("<b>no</b>", "??");
    assertThat(rows()).isEqualTo(rows);
    assertThat(send(new LinkedMultiValueMap<>())).hasStatus(400);
  }

  @Test
  void sendingTwiceIsOneReferral() {
    var typed = typed(Examples.named("outside").referral());
    var first = receipt(send(typed));
    var rows = rows();

    assertThat(receipt(send(typed))).isEqualTo(first);
    assertThat(rows()).isEqualTo(rows);
    typed.set("youth.name", "Somebody else");
    assertThat(send(typed)).hasStatus(422);
    assertThat(rows()).isEqualTo(rows);
  }

  private long rows() {
    return jdbc.sql("select count(*) from referral").query(Long.class).single();
  }

  private String page(String uri) {
    return IntakeClient.text(web.get().uri(uri).with(anonymous()).exchange());
  }

  private MvcTestResult send(MultiValueMap<String, String> typed) {
    return web.post()
        .uri("/refer")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .accept(MediaType.TEXT_HTML)
        .params(typed)
        .exchange();
  }

  private String receipt(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    var found = RECEIPT.matcher(IntakeClient.text(answer));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Types a referral into the fields of the form. */
  private MultiValueMap<String, String> typed(JsonNode referral) {
    var typed = new LinkedMultiValueMap<String, String>();
    typed.add("token", java.util.UUID.randomUUID().toString());
    type(typed, "", referral);
    var level = referral.path("concern").path("level").asString("UNSURE");
    typed.set(
        "concern.level",
        switch (level) {
          case "SUSPECTED" -> "CLEAR";
          case "POTENTIAL" -> "SIGNS";
          default -> level;
        });
    return typed;
  }

  private static void type(MultiValueMap<String, String> typed, String path, JsonNode node) {
    if (node.isObject()) {
      node.propertyNames()
          .forEach(name -> type(typed, path.isEmpty() ? name : path + "." + name, node.get(name)));
    } else if (path.equals("connections")) {
      for (int at = 0; at < node.size(); at++) {
        type(typed, path + "[" + at + "]", node.get(at));
      }
    } else if (node.isArray()) {
      var words = new ArrayList<String>();
      node.forEach(word -> words.add(word.asString()));
      typed.add(path, words.stream().collect(Collectors.joining(", ")));
    } else if (!node.isBoolean() || node.booleanValue()) {
      typed.add(path, node.asString());
    }
  }
}
