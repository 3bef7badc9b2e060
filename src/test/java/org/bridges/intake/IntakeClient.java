package org.bridges.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.Map;
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
    return get("/api/referrals/" + receipt, coordinator());
  }

  JsonNode readAsClient(String receipt) {
    return get("/api/referrals/" + receipt, user("partner-system").roles("PARTNER_SYSTEM"));
  }

  /** The open task of a referral, null until it is there. */
  @Nullable JsonNode task(String receipt) {
    for (var task : get("/api/tasks?size=200", coordinator()).path("items")) {
      if (receipt.equals(task.path("receipt").asString(""))) {
        return task;
      }
    }
    return null;
  }

  MvcTestResult complete(
      JsonNode task, @Nullable Map<String, Object> values, @Nullable String note) {
    var body = new java.util.HashMap<String, Object>();
    body.put("values", values);
    body.put("note", note);
    return web.post()
        .uri("/api/tasks/" + task.path("taskKey").asString() + "/completion")
        .with(coordinator())
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
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
