package org.bridges.intake.web;

import java.util.Locale;
import org.bridges.shared.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses what a client sent as JSON, strictly: no double property, nothing after the end. */
@Component
class ReferralJson {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final MessageSource messages;

  ReferralJson(MessageSource messages) {
    this.messages = messages;
  }

  JsonNode parse(byte @Nullable [] body, Locale locale) {
    try {
      var json = STRICT.readTree(body == null ? new byte[0] : body);
      if (!json.isMissingNode()) {
        return json;
      }
    } catch (JacksonException notReadable) {
      // answered below
    }
    throw wrong("body", "malformed", locale);
  }

  /** An idempotency key: printable and of a sensible length. */
  String key(String sent, Locale locale) {
    if (!sent.matches("[\\x21-\\x7e]{1,200}")) {
      throw wrong("Idempotency-Key", "wrong-key", locale);
    }
    return sent;
  }

  private Invalid wrong(String field, String code, Locale locale) {
    return new Invalid(field, code, messages.getMessage("field." + code, null, locale));
  }
}
