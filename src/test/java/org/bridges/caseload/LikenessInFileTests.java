package org.bridges.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.caseload.RunningUpload.State;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.youth.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A caseload as it is: ordinary names that sound alike, and a few youths who stand there twice. */
@OfficeTest
class LikenessInFileTests {

  private static final String HEADER =
      "former_number,county,opened_on,stage,name,birth_date,contact_method,safe_contact\n";

  /**
   * Invented people of a county, as many as a coordinator's sheet has; every fifth without date.
   */
  private static final List<String> PEOPLE =
      List.of(
          "Maria Garcia 2009-03-14",
          "Marisol Garza 2010-11-02",
          "Mario Garcia 2008-06-21",
          "Jose Hernandez 2011-01-09",
          "Josefina Hernandez -",
          "Juan Martinez 2007-09-30",
          "Juana Martinez 2012-04-17",
          "Joan Martin 2009-12-05",
          "Luis Lopez 2010-02-28",
          "Luisa Lopes -",
          "Ana Rodriguez 2008-08-08",
          "Anna Rodgers 2011-05-23",
          "Hannah Rogers 2009-10-11",
          "Carlos Gonzalez 2010-07-19",
          "Carla Gonzales -",
          "Charles Gonsalez 2006-03-03",
          "Jesus Perez 2012-12-24",
          "Jessica Price 2008-02-16",
          "Jessie Perry 2010-09-09",
          "Guadalupe Sanchez -",
          "Francisco Ramirez 2009-06-30",
          "Francis Ramsey 2007-11-18",
          "Alejandra Torres 2011-08-01",
          "Alexandra Towers 2010-04-26",
          "Alex Torrez -",
          "Daniela Flores 2008-05-12",
          "Danielle Flowers 2009-01-27",
          "Daniel Florence 2012-10-07",
          "Javier Rivera 2010-03-22",
          "Xavier Rivers -",
          "Ximena Gomez 2009-09-15",
          "Jimena Gomes 2006-12-31",
          "Valeria Diaz 2011-02-14",
          "Valerie Dias 2008-10-20",
          "Yesenia Reyes -",
          "Jessenia Rey 2010-06-06",
          "Guillermo Cruz 2007-04-04",
          "William Cross 2009-07-13",
          "Rosario Morales 2012-01-29",
          "Rosa Moreno -",
          "Enrique Ortiz 2008-12-12",
          "Henry Ortega 2011-11-11",
          "Veronica Gutierrez 2010-05-05",
          "Gerardo Chavez 2009-02-02",
          "Gerald Chaves -",
          "Ashley Brown 2008-09-25",
          "Ashlyn Browne 2010-10-31",
          "Brandon Davis 2011-06-18",
          "Brenda Davies 2009-04-09",
          "Jasmine Wilson -",
          "Yasmin Willson 2012-07-07",
          "Tyler Johnson 2007-08-23",
          "Taylor Johnston 2010-12-01",
          "Kayla Smith 2009-05-29",
          "Kyla Smyth -",
          "Destiny Jackson 2008-01-15",
          "Jordan White 2011-09-03",
          "Jordana Wight 2006-06-26",
          "Brianna Harris 2010-08-14",
          "Bryan Harrison -",
          "Trinity Clark 2009-11-28",
          "Savannah Lewis 2008-04-02",
          "Hunter Walker 2012-03-20",
          "Marcus Yates 2010-01-24",
          "Rufus Yang -",
          "Cheyenne Hall 2007-12-17");

  /** The same youths once more, each with another slip. */
  private static final Map<String, String> TWICE =
      Map.of(
          "Lupita Sanchez - (210) 555-0171", "Guadalupe Sanchez",
          "Memo Cruz 2007-04-04", "Guillermo Cruz",
          "Luis Lopez 2010-02-28", "Luis Lopez",
          "Ána Rodríguez 2008-08-08", "Ana Rodriguez",
          "Veronica Gutierres 2010-05-05", "Veronica Gutierrez",
          "Jose Hernandez 2011-09-01", "Jose Hernandez",
          "Destiny Jackson 2008-01-16", "Destiny Jackson",
          "Hunter Walker -", "Hunter Walker",
          "Trinity Clark Reyes 2009-11-28", "Trinity Clark",
          "Cheyene Hal 2007-12-17", "Cheyenne Hall");

  @Autowired RunningOffice office;
  @Autowired UploadDesk desk;
  @Autowired LineRows rows;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;
  private StaffView person;

  @BeforeEach
  void theCoordinator() {
    person = directory.staff("coordinator");
  }

  @Test
  void ordinaryNamesAreAnsweredTogetherAndWhoStandsThereTwiceOneByOne() {
    var lines = new ArrayList<>(PEOPLE);
    lines.set(lines.indexOf("Guadalupe Sanchez -"), "Guadalupe Sanchez - (210) 555-0171");
    lines.addAll(TWICE.keySet());
    var id = desk.look(file(lines), person);
    var upload = desk.view(id, person);
    var single = upload.oneByOne();
    var together = upload.together();
    var ordinary = single.stream().filter(one -> one.number() <= PEOPLE.size() + 1).toList();
    System.out.printf(
        "likeness in a file: %d people and %d who stand there twice; asked one by one before: %d, now: %d"
            + " (%d of them people, %d twice), and %d with one answer%n",
        PEOPLE.size(),
        TWICE.size(),
        upload.of(State.ALIKE).size(),
        single.size(),
        ordinary.size(),
        single.size() - ordinary.size(),
        together.size());
    assertThat(upload.of(State.WRONG)).isEmpty();
    assertThat(ordinary).as("people with a name of their own").hasSizeLessThanOrEqualTo(3);
    TWICE.forEach(
        (again, first) -> {
          var line = lines.lastIndexOf(again) + 2;
          assertThat(single)
              .as(again)
              .anySatisfy(
                  one -> {
                    assertThat(one.number()).isEqualTo(line);
                    assertThat(one.alike().toString()).contains(lineOf(lines, first));
                  });
        });
    assertThat(single)
        .as("the likest first")
        .isSortedAccordingTo((one, other) -> other.strength() - one.strength());

    var decided =
        single.stream().collect(Collectors.toMap(one -> one.id(), one -> Verdict.Answer.SAME));
    desk.start(id, new Looked(decided, Verdict.Answer.DIFFERENT), person);
    awaitEnd(id);
    var after = desk.view(id, person);
    assertThat(after.oneByOne()).as("the same youths stay out").hasSameSizeAs(single);
    assertThat(after.together()).isEmpty();
    assertThat(after.of(State.OPENED)).hasSize(lines.size() - single.size());
    assertThat(answers(id))
        .as("who said it of each line that was answered")
        .isEqualTo(Map.of("coordinator DIFFERENT_TOGETHER", together.size()));
  }

  @Test
  void sixtyNamesThatSoundAlikeAreOneAnswer() {
    var names =
        Stream.generate(() -> "Quillon" + CaseNumbers.random(8).toLowerCase(Locale.ROOT) + " -")
            .limit(60)
            .toList();
    var upload = desk.view(desk.look(file(names), person), person);
    System.out.printf(
        "likeness in a file: 60 names that sound alike; asked one by one before: %d, now: %d, and %d with one answer%n",
        upload.of(State.ALIKE).size(), upload.oneByOne().size(), upload.together().size());
    assertThat(upload.oneByOne()).isEmpty();
    assertThat(upload.together()).isNotEmpty();
  }

  @Test
  void whoComesToBeAlikeMeanwhileIsAskedAboutAgain() {
    var word = "Wilhelmina Ostrander" + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    var id = desk.look(file(List.of(word + " 2010-01-02", word + " 2007-08-09")), person);
    assertThat(desk.view(id, person).together())
        .as("another birth date")
        .extracting(RunningUpload.Line::number)
        .containsExactly(3);
    office.openAs(
        "coordinator",
        office.cells("PLAN_ISSUED", Map.of(Column.NAME, word, Column.BIRTH_DATE, "2007-08-09")));
    desk.start(id, new Looked(Map.of(), Verdict.Answer.DIFFERENT), person);
    awaitEnd(id);
    var line = desk.view(id, person).oneByOne();
    assertThat(line).extracting(RunningUpload.Line::number).containsExactly(3);
    assertThat(rows.written(id).get(line.getFirst().id()).get(Column.SAME_AS_KNOWN))
        .as("what was said was not about her")
        .isEmpty();
  }

  private static String lineOf(List<String> lines, String name) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(name + " ")) {
        return "line " + (at + 2) + " of this file";
      }
    }
    throw new AssertionError(name);
  }

  private byte[] file(List<String> people) {
    var text = new StringBuilder(HEADER);
    for (var one : people) {
      var parts = one.split(" (?=-|[0-9]{4}-)", 2);
      var rest = parts[1].split(" ", 2);
      text.append(
          "%s,KERR,%s,PLAN_ISSUED,%s,%s,%s,%s%n"
              .formatted(
                  "L-" + UUID.randomUUID(),
                  office.daysAgo(40),
                  parts[0],
                  rest[0].equals("-") ? "" : rest[0],
                  rest.length > 1 ? "PHONE" : "",
                  rest.length > 1 ? rest[1] : ""));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Integer> answers(UUID upload) {
    var found = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select actor || ' ' || reason as said from audit_entry
             where route = 'running-cases.alike'
               and case_id in (select case_id from running_line where upload_id = ?)
            """)
        .param(upload)
        .query(String.class)
        .list()
        .forEach(said -> found.merge(said, 1, Integer::sum));
    return found;
  }

  private void awaitEnd(UUID id) {
    await().atMost(Duration.ofMinutes(1)).until(() -> desk.view(id, person).endedAt() != null);
  }
}
