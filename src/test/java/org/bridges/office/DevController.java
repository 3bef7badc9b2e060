package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.casefile.AgeingTurn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The development run's own routes (contract): clock, sent mail, engine variables. */
@RestController
@RequestMapping("/dev")
class DevController {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  private final DevClock clock;
  private final GreenMail mail;
  private final EmbeddedCamunda camunda;
  private final JsonMapper json;
  private final AgeingTurn ageing;

  DevController(
      DevClock clock, GreenMail mail, EmbeddedCamunda camunda, JsonMapper json, AgeingTurn ageing) {
    this.ageing = ageing;
    this.clock = clock;
    this.mail = mail;
    this.camunda = camunda;
    this.json = json;
  }

  record Step(String advance) {}

  @PostMapping("/clock")
  ResponseEntity<Map<String, Object>> advance(@RequestBody Step step) {
    try {
      var length = Duration.parse(step.advance());
      if (length.isNegative()) {
        return ResponseEntity.badRequest().body(Map.of("detail", "Time only moves forward."));
      }
      var stops = clock.advance(length);
      if (length.toDays() > 0) { // a night passed, in which the office looks who grows out
        ageing.look();
        clock.awaitQuiet();
      }
      return ResponseEntity.ok(Map.of("now", clock.now(), "stops", stops));
    } catch (DateTimeParseException wrong) {
      return ResponseEntity.badRequest()
          .body(Map.of("detail", "Send a duration such as P30D or PT2H."));
    }
  }

  @GetMapping("/clock")
  Map<String, Object> now() {
    return Map.of("now", clock.now());
  }

  @GetMapping("/mail")
  List<Map<String, Object>> mail() throws MessagingException, IOException {
    var shown = new ArrayList<Map<String, Object>>();
    for (var message : mail.getReceivedMessages()) {
      shown.add(show(message));
    }
    return shown;
  }

  @GetMapping("/variables")
  List<Map<String, Object>> variables() {
    return camunda.variables().stream()
        .map(
            one -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("processInstanceKey", one.processInstanceKey());
              row.put("scope", one.scope());
              row.put("name", one.name());
              row.put("value", read(one.value()));
              return (Map<String, Object>) row;
            })
        .toList();
  }

  private JsonNode read(String value) {
    return json.readTree(value);
  }

  private static Map<String, Object> show(MimeMessage message)
      throws MessagingException, IOException {
    var text = text(message);
    var links = LINK.matcher(text).results().map(one -> one.group()).distinct().toList();
    var row = new LinkedHashMap<String, Object>();
    row.put("id", message.getMessageID());
    row.put("at", message.getSentDate() == null ? null : message.getSentDate().toInstant());
    row.put("to", GreenMailUtil.getAddressList(message.getAllRecipients()));
    row.put("subject", message.getSubject());
    row.put("text", text);
    row.put("noticeId", message.getHeader("X-Notice-Id", null));
    row.put("links", links);
    return row;
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    return message.getContent() instanceof MimeMultipart parts
        ? text(parts)
        : String.valueOf(message.getContent());
  }

  private static String text(MimeMultipart parts) throws MessagingException, IOException {
    for (int at = 0; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      if (part.getContent() instanceof MimeMultipart inner) {
        return text(inner);
      }
      if (part.isMimeType("text/plain")) {
        return String.valueOf(part.getContent());
      }
    }
    return "";
  }
}
