package org.bridges.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bridges.office.OfficeWeb;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends referrals as a partner's system does, and works on them as a coordinator does. */
final class IntakeClient {

  private static final JsonMapper JSON = new JsonMapper();

  /** What is owed beside a referral has a process and a task of its own. */
  private static final Set<String> BESIDE = Set.of("mandatory-report", "call-back");

  private final MockMvcTester web;

  IntakeClient(WebApplicationContext context) {
    web = OfficeWeb.of(context);
  }

  MvcTestResult send(String body) {
    return send(body, null, "en");
  }

  MvcTestResult send(String body, @Nullable String key, String language) {
    var request =
        web.post()
            .uri("/api/referrals")
            .with(user("partner-system").roles("PARTNER_SYSTEM"))
            .with(csrf())
            .header("Accept-Language", language)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
  }

  String receipt(String body) {
    return json(send(body)).path("receipt").asString();
  }

  JsonNode read(String receipt) {
    return json(onDuty(who -> web.get().uri("/api/referrals/" + receipt).with(who).exchange()));
  }

  JsonNode readAsClient(String receipt) {
    return get("/api/referrals/" + receipt, user("partner-system").roles("PARTNER_SYSTEM"));
  }

  /** The open task that carries a referral on, null until it is there. */
  @Nullable JsonNode task(String receipt) {
    return tasks(receipt)
        .filter(task -> !BESIDE.contains(task.path("process").asString()))
        .findFirst()
        .orElse(null);
  }

  /** The open task of what is owed beside a referral, null until it is there. */
  @Nullable JsonNode taskOf(String process, String receipt) {
    return tasks(receipt)
        .filter(task -> task.path("process").asString().equals(process))
        .findFirst()
        .orElse(null);
  }

  private Stream<JsonNode> tasks(String receipt) {
    var number = read(receipt).path("caseNumber").asString();
    return Stream.of(coordinator(), colleague())
        .flatMap(who -> get("/api/tasks?q=" + number, who).path("items").valueStream())
        .filter(task -> receipt.equals(task.path("receipt").asString("")));
  }

  MvcTestResult complete(
      JsonNode task, @Nullable Map<String, Object> values, @Nullable String note) {
    var body = new java.util.HashMap<String, Object>();
    body.put("values", values);
    body.put("note", note);
    return onDuty(
        who ->
            web.post()
                .uri("/api/tasks/" + task.path("taskKey").asString() + "/completion")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange());
  }

  MvcTestResult post(String uri) {
    return web.post().uri(uri).with(coordinator()).with(csrf()).exchange();
  }

  JsonNode get(String uri, RequestPostProcessor who) {
    return json(web.get().uri(uri).with(who).exchange());
  }

  String page(String uri, RequestPostProcessor who) {
    return text(web.get().uri(uri).with(who).exchange());
  }

  /**
   * What the coordinator gets to whom the gate opens the record: which one depends on the county.
   */
  private static MvcTestResult onDuty(Function<RequestPostProcessor, MvcTestResult> asks) {
    var answer = asks.apply(coordinator());
    return answer.getResponse().getStatus() == 403 ? asks.apply(colleague()) : answer;
  }

  /** Works in the other counties. */
  private static RequestPostProcessor colleague() {
    return user("coordinator2").roles("COORDINATOR");
  }

  /** A page as the coordinator on duty sees it. */
  String page(String uri) {
    return text(onDuty(who -> web.get().uri(uri).with(who).exchange()));
  }

  static RequestPostProcessor coordinator() {
    return user("coordinator").roles("COORDINATOR");
  }

  static JsonNode json(MvcTestResult result) {
    return JSON.readTree(text(result));
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }
}
