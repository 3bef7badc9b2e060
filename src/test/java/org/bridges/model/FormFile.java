package org.bridges.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of {@code forms/}: the questions it asks. */
record FormFile(String id, List<Question> questions) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A question.
   *
   * @param answers what may be answered, in words of the engine: codes, or what kind of value
   */
  record Question(String key, List<String> answers, @Nullable String proposed) {}

  static FormFile of(String id) {
    try {
      var form = JSON.readTree(Files.readString(Path.of("forms", id + ".form")));
      var questions =
          StreamSupport.stream(form.get("components").spliterator(), false)
              .filter(component -> component.has("key"))
              .map(FormFile::question)
              .toList();
      return new FormFile(id, questions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Question question(JsonNode component) {
    var proposed = component.get("defaultValue");
    return new Question(
        component.get("key").asString(),
        answers(component),
        proposed == null ? null : proposed.asString());
  }

  private static List<String> answers(JsonNode component) {
    if (component.has("values")) {
      return StreamSupport.stream(component.get("values").spliterator(), false)
          .map(value -> value.get("value").asString())
          .toList();
    }
    if (component.has("valuesKey")) {
      return List.of("one of `" + component.get("valuesKey").asString() + "`");
    }
    var pattern = component.path("validate").path("pattern");
    return pattern.isString()
        ? List.of("`" + pattern.asString().replace("|", "\\|") + "`")
        : List.of(component.get("type").asString().equals("datetime") ? "date and time" : "text");
  }
}
