package org.bridges.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bridges.consent.InventedCases;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Minutes are kept while they are typed, by several people, and nobody's words are lost. */
@OfficeTest
class MinutesBookTests {

  @Autowired MinutesBook book;
  @Autowired Minutes minutes;
  @Autowired MeetingDesk desk;
  @Autowired InventedCases cases;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private UUID caseId;
  private UUID meeting;

  @BeforeEach
  void call() {
    caseId = cases.open();
    meeting = UUID.randomUUID();
    desk.call(caseId, meeting, MeetingKind.FOLLOW_UP);
  }

  @Test
  void theWishesComeFirstAndEachSectionIsKeptForItself() {
    assertThat(book.of(meeting).getFirst().section()).isEqualTo("WISHES");
    assertThat(book.of(meeting)).hasSize(MinutesBook.sections().size());

    var kept = book.write(meeting, "WISHES", "  To see the dog  ", 0, "coordinator");
    var again = book.write(meeting, "WISHES", "To see the dog", kept.version(), "coordinator");
    book.write(meeting, "SCHOOL", "Same school", 0, "family");

    assertThat(kept.words()).isEqualTo("To see the dog");
    assertThat(again.version()).isEqualTo(kept.version()).isEqualTo(1);
    assertThat(book.of(meeting))
        .filteredOn(part -> part.words() != null)
        .extracting(MinutesPart::section)
        .containsExactly("WISHES", "SCHOOL");
  }

  @Test
  void whoWritesLaterReadsWhatWasWrittenMeanwhile() {
    book.write(meeting, "SAFETY", "New lock", 0, "coordinator");

    assertThatExceptionOfType(WrittenMeanwhile.class)
        .isThrownBy(() -> book.write(meeting, "SAFETY", "A phone", 0, "coordinator2"))
        .satisfies(meanwhile -> assertThat(meanwhile.theirs().words()).isEqualTo("New lock"));
    var both = book.write(meeting, "SAFETY", "New lock and a phone", 1, "coordinator2");

    assertThat(both.version()).isEqualTo(2);
    assertThat(both.by()).isEqualTo("coordinator2");
  }

  @Test
  void ofManyWhoWriteAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
    var many = 12;
    var begin = new CyclicBarrier(many);
    try (var people = Executors.newFixedThreadPool(many)) {
      var told =
          people
              .invokeAll(
                  IntStream.range(0, many)
                      .<Callable<Boolean>>mapToObj(person -> () -> writesAt(begin, person))
                      .toList())
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();

      assertThat(told).containsOnlyOnce(true);
    }
  }

  private boolean writesAt(CyclicBarrier begin, int person) throws Exception {
    begin.await();
    try {
      book.write(meeting, "LEGAL", "Words of " + person, 0, "coordinator");
      return true;
    } catch (WrittenMeanwhile meanwhile) {
      return false;
    }
  }

  @Test
  void whatCannotBeKeptIsSaid() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> book.write(meeting, "GOSSIP", "x", 0, "coordinator"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> book.write(meeting, "OTHER", "x".repeat(MinutesBook.LONGEST + 1), 0, "family"));
    assertThat(book.hasWords(meeting)).isFalse();
  }

  @Test
  void theMinutesCompleteTheStepAndStayOnceThePlanIsOut() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> minutes.check(meeting, "HELD", null))
        .satisfies(no -> assertThat(no.code()).isEqualTo("MINUTES_MISSING"));
    book.write(meeting, "WISHES", "To stay", 0, "coordinator");
    minutes.check(meeting, "HELD", null);

    jdbc.sql(
            """
            insert into plan_issue (id, case_id, meeting_id, number, issued_at, issued_by, copy_for_youth)
            values (?, ?, ?, 1, now(), 'coordinator', 'LATER')
            """)
        .params(UUID.randomUUID(), caseId, meeting)
        .update();

    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> book.write(meeting, "WISHES", "Changed", 1, "coordinator"));
    assertThatExceptionOfType(WrongState.class)
        .isThrownBy(() -> book.attended(meeting, "HARBOR-ADV", true));
    assertThat(page("/meetings/" + meeting + "/minutes"))
        .contains("its minutes stay as they are", "To stay")
        .doesNotContain("<textarea");
  }

  @Test
  void thePageKeepsWhatIsTypedAndShowsBothTextsOfARace() {
    var first = typed("HOUSING-NOT", "x", 0);
    assertThat(first).contains("no such section");
    assertThat(typed("PLACEMENT", "With an aunt <b>", 0))
        .contains("Kept", "value=\"1\"", "hx-swap-oob");

    assertThat(typed("PLACEMENT", "Elsewhere", 0))
        .contains("wrote here meanwhile", "With an aunt &lt;b&gt;", "Keep mine", "&quot;1&quot;")
        .doesNotContain("hx-swap-oob");
    assertThat(page("/meetings/" + meeting + "/minutes"))
        .contains("With an aunt &lt;b&gt;", "What the youth wishes", "hx-sync=\"this:queue last\"");
  }

  @Test
  void whoWasThereIsNoted() {
    desk.invite(meeting, "HARBOR-ADV");
    assertThat(desk.view(meeting).invited().getFirst().attended()).isNull();

    book.attended(meeting, "HARBOR-ADV", true);

    assertThat(desk.view(meeting).invited().getFirst().attended()).isTrue();
  }

  private String typed(String section, String words, int version) {
    return text(
        OfficeWeb.of(context)
            .post()
            .uri("/meetings/" + meeting + "/minutes/" + section)
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .param("words", words)
            .param("version", String.valueOf(version))
            .exchange());
  }

  private String page(String address) {
    return text(
        OfficeWeb.of(context)
            .get()
            .uri(address)
            .with(user("coordinator").roles("COORDINATOR"))
            .exchange());
  }

  private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }
}
