package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.NewCase;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.NewRelease;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Minutes;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.secrecy.Dump;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A copy of the database says who nobody is. Runs late: whatever other tests stored is read too.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 2)
class DatabaseDumpTests {

  private static final String WORDS = "Quetzalia Brightfeather waits by the old mill";

  @Autowired JdbcClient jdbc;
  @Autowired CaseFile cases;
  @Autowired CaseNotes notes;
  @Autowired PlanDesk plan;
  @Autowired MeetingDesk meetings;
  @Autowired Minutes minutes;
  @Autowired MoveDesk moves;
  @Autowired ConsentDesk consent;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  @Test
  void showsNoIdentityAndNoStory() {
    var client = new IntakeClient(context);
    client.send(
        Examples.named("anonymous-tip").referral().toString(), "dump-" + WORDS.length(), "en");
    Examples.right().forEach(one -> client.receipt(one.referral().toString()));
    writesEverywhere();
    var sought = new TreeSet<>(words());
    sought.addAll(Set.of(WORDS, "Quetzalia", "Brightfeather", "old mill"));
    sought.removeAll(agencies());

    var dump = new Dump(jdbc);
    var found = dump.find(sought);

    System.out.printf(
        "vault: a dump of the database: %s, %d words of the fixtures sought, %d found%n",
        dump.size(), sought.size(), found.size());
    assertThat(sought).hasSizeGreaterThan(100).contains("Marisol Quintero", "(210) 555-0134");
    assertThat(found).isEmpty();
    assertThat(dump.find(agencies())).as("what is plain is found").isNotEmpty();
  }

  /** Free text at each place where people of the office or a partner write some. */
  private void writesEverywhere() {
    var id = UUID.randomUUID();
    cases.open(
        new NewCase(
            id,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    var agency = jdbc.sql("select code from agency limit 1").query(String.class).single();
    var meeting = meetings.idOf(id, MeetingKind.FIRST_STAFFING, 1);
    notes.add(id, WORDS, "coordinator");
    meetings.call(id, meeting, MeetingKind.FIRST_STAFFING);
    minutes.write(meeting, WORDS, "coordinator");
    moves.moved(id, NewMove.ofYouth("PLACEMENT", NewMove.SAME, WORDS), "coordinator");
    consent.record(
        id,
        new NewRelease(agency, WORDS, List.of("PLAN"), "YOUTH", null, null, null, null, null),
        "coordinator");
    var due = time.instant().plus(Duration.ofDays(3));
    plan.draft(
        id, meeting, new NewItem("SAFETY", WORDS, agency, WORDS, due, "NONE"), "coordinator");

    assertThat(plan.ofCase(id).getFirst().description()).isEqualTo(WORDS);
    assertThat(meetings.view(meeting).minutes()).isEqualTo(WORDS);
    assertThat(consent.ofCase(id).getFirst().purpose()).isEqualTo(WORDS);
  }

  private static Collection<String> words() {
    return Examples.right().flatMap(one -> words(one.referral())).toList();
  }

  private static Stream<String> words(JsonNode referral) {
    var youth = referral.path("youth");
    var source = referral.path("source");
    var names =
        Stream.concat(
                youth.path("aliases").valueStream(),
                Stream.of(youth.path("name"), source.path("name"), referral.at("/person/name")))
            .map(name -> name.asString(""))
            .filter(name -> name.length() > 6);
    var numbers =
        Stream.of(source.path("phone"), referral.at("/safeContact/value"))
            .map(phone -> phone.asString(""))
            .flatMap(phone -> Stream.of(phone, phone.replaceAll("\\D", "")));
    var others =
        Stream.of(
                source.path("email"),
                youth.path("dateOfBirth"),
                youth.path("gender"),
                referral.at("/safeContact/note"))
            .map(other -> other.asString(""));
    var agency = Stream.of(source.path("agency").asString("")).filter(name -> name.contains(" "));
    var story = threes(referral.at("/concern/narrative").asString(""));
    return Stream.of(names, numbers, others, agency, story)
        .flatMap(all -> all)
        .filter(word -> word.length() > 6);
  }

  /** Every three words of a story that follow each other. */
  private static Stream<String> threes(String story) {
    var words = List.of(story.strip().split("\\s+"));
    return IntStream.range(0, words.size() - 2)
        .mapToObj(at -> String.join(" ", words.subList(at, at + 3)));
  }

  private Set<String> agencies() {
    return Set.copyOf(jdbc.sql("select name from agency").query(String.class).list());
  }
}
