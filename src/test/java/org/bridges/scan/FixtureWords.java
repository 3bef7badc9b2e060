package org.bridges.scan;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bridges.scan.PersonalWords.Kind;
import org.bridges.secrecy.OpenedFields;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where fixtures say who somebody is: the files of referrals, the list of invented people, and the
 * vault itself. What a test stores of a person anywhere in the office is encrypted, so everything
 * that is encrypted when the run ends is what tests made up.
 */
final class FixtureWords {

  private static final List<String> REFERRALS =
      List.of("intake/referrals.json", "demo/referrals.json");

  private static final Map<Kind, List<String>> FIELDS =
      Map.of(
          Kind.NAME, List.of("/youth/name", "/youth/aliases", "/source/name", "/person/name"),
          Kind.NUMBER, List.of("/source/phone", "/source/email", "/safeContact/value"),
          Kind.DAY, List.of("/youth/dateOfBirth"),
          Kind.STORY,
              List.of("/concern/narrative", "/safeContact/note", "/youth/gender", "/source/role"));

  private static final Map<String, Kind> COLUMNS =
      Map.of(
          "youth.name", Kind.NAME,
          "youth.aliases", Kind.NAME,
          "household_person.name", Kind.NAME,
          "referrer.name", Kind.NAME,
          "youth.birth_date", Kind.DAY,
          "referrer.phone", Kind.NUMBER,
          "referrer.email", Kind.NUMBER,
          "safe_contact.contact_value", Kind.NUMBER);

  /** Where a PDF says what stands on its page. */
  private static final Pattern PAGE_TEXT = Pattern.compile("\\([^()]*\\) Tj");

  private final PersonalWords words;

  FixtureWords() {
    words = new PersonalWords(product(), neutral().keySet());
  }

  /** Reads the files of the fixtures. */
  FixtureWords files() {
    REFERRALS.forEach(file -> new JsonMapper().readTree(text(file)).forEach(this::referral));
    for (var line : lines("scan/invented-people.txt")) {
      var parts = line.split("\\s+", 2);
      words.add(Kind.valueOf(parts[0]), parts[1]);
    }
    return this;
  }

  /** Reads everything that is encrypted. */
  FixtureWords vault(OpenedFields fields) {
    fields.each(
        (column, said) -> words.add(COLUMNS.getOrDefault(column, Kind.STORY), words(column, said)));
    return this;
  }

  Set<String> all() {
    return words.all();
  }

  /** The neutral words with their reasons. */
  static Map<String, String> neutral() {
    var neutral = new java.util.TreeMap<String, String>();
    for (var line : lines("scan/neutral-words.txt")) {
      var parts = line.split("\\s+", 2);
      neutral.put(parts[0], parts[1]);
    }
    return neutral;
  }

  private void referral(JsonNode entry) {
    var referral = entry.has("referral") ? entry.path("referral") : entry;
    FIELDS.forEach(
        (kind, places) ->
            places.forEach(
                place -> {
                  var field = referral.at(place);
                  (field.isArray() ? field.valueStream() : Stream.of(field))
                      .forEach(said -> words.add(kind, said.asString("")));
                }));
  }

  /** Of a document only what somebody wrote, without the names of its fields. */
  private static String words(String column, String said) {
    return switch (column) {
      case "referral.content" -> new JsonMapper().readTree(said).path("narrative").asString("");
      case "document_part.content" ->
          PAGE_TEXT.matcher(said).results().map(MatchResult::group).collect(joining(" "));
      default -> said;
    };
  }

  /** The product's list of first names and their short forms: what it says of nobody is sought. */
  private static final Path FIRST_NAMES = Path.of("Nicknames.java");

  /** Every word that the product says anywhere: in code, models, forms, pages and mails. */
  private static Set<String> product() {
    var said = new HashSet<String>();
    for (var folder : List.of("src/main", "processes", "forms", "src/docs", "src/web")) {
      try (var files = Files.walk(Path.of(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.endsWith(FIRST_NAMES))
            .filter(file -> !file.toString().contains("node_modules"))
            .forEach(file -> Words.each(read(file), said::add));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return said;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String file) {
    return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
