package org.bridges.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.bridges.intake.ReferralRequest;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.web.FieldProblem;
import org.bridges.shared.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** What a referral may say, and how a wrong one is explained (contract, "A referral"). */
class ReferralReaderTests {

  private static final String KIND =
      "\"source\": {\"kind\": \"OTHER\", \"phone\": \"830-555-0188\"}";

  private final ReferralReader reader = reader();

  private static ReferralReader reader() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    var clock = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneOffset.UTC);
    var time = new OfficeTime(clock, ZoneId.of("America/Chicago"));
    return new ReferralReader(messages, time, List.of("SCHOOL", "OTHER"));
  }

  private ReferralRequest read(String json) {
    return reader.read(new JsonMapper().readTree(json), Locale.ENGLISH);
  }

  private List<FieldProblem> wrong(String json) {
    return catchThrowableOfType(Invalid.class, () -> read(json)).problems();
  }

  @Test
  void theLeastThatIsTakenGetsItsDefaults() {
    var least = read("{" + KIND + "}");

    assertThat(least.kind()).isEqualTo(ReferralRequest.Kind.REFERRAL);
    assertThat(least.about()).isEqualTo(ReferralRequest.About.YOUTH);
    assertThat(least.concern().level()).isEqualTo(Level.UNSURE);
    assertThat(least.concern().immediateDanger()).isEqualTo(ReferralRequest.Danger.UNKNOWN);
    assertThat(least.connections()).isEmpty();
    assertThat(least.safeContact()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                             | source.kind required",
        "{'source': {'kind': 'X'}}                                      | source.kind unknown-code",
        "{'source': 'me'}                                               | source wrong-type",
        "{K, 'kind': 7}                                                 | kind wrong-type",
        "{K, 'youth': {'age': 15.5}}                                    | youth.age out-of-range",
        "{K, 'youth': {'age': '15'}}                                    | youth.age wrong-type",
        "{K, 'youth': {'age': 121}}                                     | youth.age out-of-range",
        "{K, 'youth': {'age': 99999999999999999999}}                    | youth.age out-of-range",
        "{K, 'youth': {'age': -1}}                                      | youth.age out-of-range",
        "{K, 'youth': {'dateOfBirth': '2026-11-26'}}                    | youth.dateOfBirth in-future",
        "{K, 'youth': {'dateOfBirth': '2025-02-29'}}                    | youth.dateOfBirth not-a-date",
        "{K, 'youth': {'dateOfBirth': '1890-01-01'}}                    | youth.dateOfBirth too-long-ago",
        "{K, 'youth': {'aliases': ['a','a','a','a','a','a','a','a','a','a','a']}} | youth.aliases too-many",
        "{K, 'youth': {'aliases': [1]}}                                 | youth.aliases[0] wrong-type",
        "{K, 'youth': {'name': 'a\\u0000b'}}                            | youth.name control-character",
        "{K, 'youth': {'name': 'a\\ud800'}}                             | youth.name control-character",
        "{K, 'youth': {'immigrationStatus': 'x'}}                       | youth.immigrationStatus never-immigration",
        "{K, 'youth': {'SSN': 'x'}}                                     | youth.SSN never-number",
        "{K, 'youth': {'homeAddress': 'x'}}                             | youth.homeAddress never-address",
        "{K, 'photoUrl': 'x'}                                           | photoUrl never-image",
        "{K, 'youth': {'shoeSize': 4}}                                  | youth.shoeSize unknown-property",
        "{K, 'a<b>': 4}                                                 | a?b? unknown-property",
        "{K, 'connections': [{'county': 'TRAVIS'}]}                     | connections[0].county unknown-code",
        "{K, 'connections': [{'kind': 'PRESENT'}]}                      | connections[0].county required",
        "{K, 'connections': [{'county': 'KERR', 'kind': 'NONE'}]}       | connections[0].kind unknown-code",
        "{K, 'connections': [null]}                                     | connections[0] wrong-type",
        "{K, 'connections': {}}                                         | connections wrong-type",
        "{K, 'needs': ['MONEY']}                                        | needs unknown-code",
        "{K, 'concern': {'recoveredAt': '2026-11-26T21:40:00-06:00'}}   | concern.recoveredAt in-future",
        "{K, 'concern': {'recoveredAt': '+999999999-01-01T00:00:00Z'}}  | concern.recoveredAt in-future",
        "{K, 'concern': {'recoveredAt': 'tonight'}}                     | concern.recoveredAt not-a-moment",
        "{K, 'concern': {'screening': {'date': '2026-12-01'}}}          | concern.screening.date in-future",
        "{K, 'safeContact': {'method': 'PHONE', 'value': 'call me'}}    | safeContact.value not-a-phone",
        "{'source': {'kind': 'SELF', 'email': 'nobody'}}                | source.email not-an-email",
        "{'source': {'kind': 'OTHER', 'agencyKind': 'CIRCUS'}}          | source.agencyKind unknown-code",
        "{'source': {'kind': 'OTHER', 'name': 'Somebody'}}              | contact no-contact",
        "{'source': {'kind': 'OTHER'}, 'concern': {'narrative': 'too short to help'}} | contact no-contact",
        "[]                                                             | body wrong-type",
        "null                                                           | body wrong-type",
      })
  void namesTheFieldAndTheReason(String json, String expected) {
    var problems = wrong(json.replace("K,", KIND.replace('"', '\'') + ",").replace('\'', '"'));

    assertThat(problems)
        .extracting(problem -> problem.field() + " " + problem.code())
        .contains(expected);
    assertThat(problems).extracting(FieldProblem::message).noneMatch(String::isBlank);
  }

  @Test
  void countsCharactersAsPeopleDo() {
    var phones = "📱".repeat(500);
    assertThat(read(narrative(phones)).concern().narrative()).isEqualTo(phones);
    assertThat(wrong(narrative(phones + "x")))
        .extracting(FieldProblem::code)
        .containsExactly("too-long");
    assertThat(read(narrative("one\\ntwo")).concern().narrative()).isEqualTo("one\ntwo");
  }

  @Test
  void namesAllThatIsWrongAtOnceAndInSpanish() {
    var json =
        new JsonMapper()
            .readTree(
                """
                {"source": {"kind": "OTHER"}, "youth": {"age": 200, "race": "x"}, "extra": 1}
                """);
    var problems =
        catchThrowableOfType(Invalid.class, () -> reader.read(json, Locale.of("es"))).problems();

    assertThat(problems)
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("youth.age", "youth.race", "extra", "contact");
    assertThat(problems)
        .extracting(FieldProblem::message)
        .contains("Debe ser un número entero de 0 a 120.", "Esta propiedad no existe aquí.");
  }

  @Test
  void somethingToBeginWithIsEnough() {
    for (var enough :
        List.of(
            "\"concern\": {\"immediateDanger\": \"YES\"}",
            "\"youth\": {\"aliases\": [\"Star\"]}",
            "\"youth\": {\"name\": \"R.\"}",
            "\"concern\": {\"narrative\": \"Two girls at the wash\"}",
            "\"safeContact\": {\"value\": \"830 555 0100\"}")) {
      assertThat(read("{\"source\": {\"kind\": \"OTHER\"}, " + enough + "}")).isNotNull();
    }
  }

  @Test
  void readsTheProgrammesOwnSpellingAndWhereSomebodyLives() {
    var misspelt = read("{" + KIND + ", \"connections\": [{\"county\": \"HILDAGO\"}]}");
    assertThat(misspelt.connections())
        .containsExactly(new ReferralRequest.Connection(County.HIDALGO, ConnectionKind.OTHER));
    assertThat(Counties.servedIn("Bexar County", "TX")).isEqualTo(County.BEXAR);
    assertThat(Counties.servedIn("hildago", null)).isEqualTo(County.HIDALGO);
    assertThat(Counties.servedIn("Condado de Kerr, TX", "Texas")).isEqualTo(County.KERR);
    assertThat(Counties.servedIn("Montgomery", "OH")).isNull();
    assertThat(Counties.servedIn("Travis", "TX")).isNull();
    assertThat(Counties.servedIn("OTHER", "TX")).isNull();
  }

  private static String narrative(String text) {
    return "{" + KIND + ", \"concern\": {\"narrative\": \"" + text + "\"}}";
  }
}
