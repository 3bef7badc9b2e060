package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * The pages of the public form: short, safe to be seen, and kept by nobody before they are sent.
 */
@OfficeTest
class FormPageTests {

  private static final int PAGES = 4;
  private static final String ALL =
      "source.kind=AGENCY&about=GUARDIAN&concern.immediateDanger=YES&youth.name=Wren";
  private static final Pattern QUESTION = Pattern.compile("class=\"question\"");
  private static final Pattern FOREIGN =
      Pattern.compile("(?:src|action|rel=\"[a-z]+\" href)=\"http");

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void atMostFifteenQuestionsAreAsked(String language) {
    var questions = 0L;
    for (int page = 1; page <= PAGES; page++) {
      questions += QUESTION.matcher(page(page, language)).results().count();
    }

    System.out.printf("public form: %d questions on %d pages (%s)%n", questions, PAGES, language);
    assertThat(questions).isBetween(10L, 15L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPageHasTheNumbersTheExitAndNothingFromElsewhere(String language) {
    for (int page = 1; page <= PAGES; page++) {
      var text = page(page, language);

      assertThat(text).contains("911", "1-800-252-5400", "id=\"exit\"", "/js/exit.js", "Escape");
      assertThat(text).containsPattern("<title>(Message|Mensaje) - Bridges</title>");
      assertThat(FOREIGN.matcher(text).find()).isFalse();
    }
    assertThat(FOREIGN.matcher("<script src=\"https://cdn.example/x.js\">").find()).isTrue();
  }

  @Test
  void whatHappensAndWhoReadsItIsSaidBeforeTheFirstQuestion() {
    assertThat(page(1, "en"))
        .containsSubsequence(
            "does not erase your browser history",
            "What happens next",
            "people who work for this programme",
            "may have to report",
            "Who are you?");
    assertThat(page(1, "es"))
        .containsSubsequence("historial", "Qué pasa después", "reportar", "class=\"question\"");
  }

  @Test
  void turningThePagesStoresNothingAndLosesNothing() {
    var rows = rows();

    for (int page = 2; page <= PAGES; page++) {
      assertThat(page(page, "en"))
          .containsPattern("name=\"source.kind\" value=\"AGENCY\"")
          .contains("value=\"Wren\"");
    }
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void theLanguageCanBeChangedOnAnyPageAndNothingIsLost() {
    for (int page = 1; page <= PAGES; page++) {
      assertThat(page(page, "en")).contains("formaction=\"/refer?lang=es\"", "lang=\"es\"");
      var answer = IntakeClient.text(send("/refer?lang=es", ALL + "&lang=en&to=" + page));

      assertThat(answer)
          .contains("<html lang=\"es\"", "formaction=\"/refer?lang=en\"")
          .contains("value=\"Wren\"");
    }
  }

  @Test
  void aPageThatIsWrongComesBackBeforeTheNextOne() {
    var answer = send("source.kind=SELF&youth.dateOfBirth=2031-01-01&to=4");

    assertThat(answer).hasStatus(400);
    assertThat(IntakeClient.text(answer))
        .contains("name=\"youth.dateOfBirth\"", "Birth date", "Page 3 of 4")
        .doesNotContain("name=\"safeContact.who\"");
    assertThat(IntakeClient.text(send("source.kind=SELF&to=no-page"))).contains("Page 1 of 4");
  }

  @Test
  void aProgramThatFillsEveryFieldIsRefusedAndAPersonReadsWhy() {
    var rows = rows();
    assertThat(page(1, "en")).contains("class=\"trap\" aria-hidden=\"true\"", "tabindex=\"-1\"");

    var answer = send(ALL + "&website=https://shop.example");

    assertThat(answer).hasStatus(400);
    assertThat(IntakeClient.text(answer))
        .contains("href=\"#website\"", "Please leave this field empty", "value=\"Wren\"")
        .doesNotContain("class=\"trap\"");
    assertThat(rows()).isEqualTo(rows);
  }

  private String page(int page, String language) {
    return IntakeClient.text(send(ALL + "&lang=" + language + "&to=" + page));
  }

  private MvcTestResult send(String typed) {
    return send("/refer", typed);
  }

  private MvcTestResult send(String address, String typed) {
    return OfficeWeb.of(context)
        .post()
        .uri(address)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .accept(MediaType.TEXT_HTML)
        .content(typed)
        .exchange();
  }

  private long rows() {
    return jdbc.sql("select count(*) from referral").query(Long.class).single();
  }
}
