package org.bridges.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** What the auditor reads, and what a youth who asks is given. */
@OfficeTest
class AuditPageTests {

  @Autowired WebApplicationContext context;
  @Autowired AuditedExamples examples;
  @Autowired AuditTrail trail;
  @Autowired OfficeTime time;

  private MockMvcTester web;
  private AuditedExamples.Example one;

  @BeforeEach
  void aCoordinatorWorksOnACase() throws UnsupportedEncodingException {
    web = OfficeWeb.of(context);
    one = examples.referralWithCase();
    page("/referrals/" + one.referralId() + "/identity", coordinator());
    page("/cases/" + one.caseId(), coordinator());
    page("/cases/" + one.caseId(), coordinator());
  }

  @Test
  void theAuditorFiltersByCasePersonActionAndDay() throws UnsupportedEncodingException {
    var base = "/audit?case=" + one.caseNumber();

    assertThat(page(base, auditor()))
        .contains("4 entries", "GET /referrals/{id}/identity", one.caseNumber(), "care")
        .contains("/audit/statement/" + one.caseId())
        .doesNotContain(one.name(), "??");
    assertThat(page(base + "&person=coordinator&action=VIEW&day=" + time.today(), auditor()))
        .contains("3 entries");
    assertThat(page(base + "&action=SEARCH", auditor())).contains("Nothing was recorded that fits");
    assertThat(page(base + "&day=" + time.today().minusDays(1), auditor()))
        .contains("Nothing was recorded that fits");
    assertThat(page("/audit?case=NO-SUCH", auditor())).contains("Nothing was recorded that fits");
  }

  @Test
  void aLongRecordHasPages() throws UnsupportedEncodingException {
    for (var look = 0; look < 60; look++) {
      trail.record(
          AuditEntry.byCurrent(
              AuditAction.EXPORT, Subject.ofCase(one.caseId()), Set.of(), "", "CARE"));
    }
    var base = "/audit?action=EXPORT&case=" + one.caseNumber();

    assertThat(page(base, auditor())).contains("60 entries", "Page 1 of 2", "Earlier entries");
    assertThat(page(base + "&page=1", auditor())).contains("Page 2 of 2", "Later entries");
    assertThat(page(base + "&page=-5", auditor())).contains("Page 1 of 2");
  }

  @Test
  void theAuditorsOwnLooksAreInTheRecord() throws UnsupportedEncodingException {
    page("/audit/statement/" + one.caseId(), auditor());

    assertThat(page("/audit?person=auditor&case=" + one.caseNumber(), auditor()))
        .contains("1 entry", "GET /audit/statement/{caseId}", "print", "oversight");
  }

  @Test
  void theCheckIsAButtonAndARouteOfTheApi() throws UnsupportedEncodingException {
    assertThat(web.post().uri("/audit/check").with(auditor()).with(csrf()))
        .hasStatus3xxRedirection();

    assertThat(page("/audit", auditor()))
        .contains("Last checked", "entries were looked at. Nothing is missing");
    assertThat(web.get().uri("/api/audit/check").with(auditor()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.unbroken")
        .isEqualTo(true);
    assertThat(web.get().uri("/api/audit?size=1&person=coordinator").with(auditor()))
        .bodyJson()
        .extractingPath("$.items[0].actor")
        .isEqualTo("coordinator");
  }

  @Test
  void aYouthWhoAsksReadsWhoLookedAndWhy() throws UnsupportedEncodingException {
    var english = page("/audit/statement/" + one.caseId() + "?lang=en", auditor());

    assertThat(english)
        .contains("Who looked at your record", one.caseNumber(), "<html lang=\"en\"")
        .contains("Carmen Delgado", "care coordinator of this programme")
        .contains("your name, birth date and contacts", "to decide how we can help")
        .contains("2 times", "to work on your case", "your plan")
        .contains("Somebody who asked us to help you. The law protects who that was.")
        .doesNotContain(one.name(), "??", "public");
  }

  @Test
  void theStatementIsSpokenInSpanish() throws UnsupportedEncodingException {
    var spanish = page("/audit/statement/" + one.caseId() + "?lang=es", auditor());

    assertThat(spanish)
        .contains("Quién ha visto tu expediente", "<html lang=\"es\"", "Carmen Delgado")
        .contains("para trabajar en tu caso", "tu nombre, fecha de nacimiento")
        .doesNotContain("looked at", "Why:", "??");
  }

  @Test
  void onlyTheAuditorReadsAndAnUnknownCaseIsNotThere() {
    assertThat(web.get().uri("/audit/statement/" + one.caseId()).with(coordinator()))
        .hasStatus(403);
    assertThat(
            web.get().uri("/audit/statement/00000000-0000-0000-0000-000000000001").with(auditor()))
        .hasStatus(404);
  }

  /** A new role, kind of data, reason or deed needs its words in both languages. */
  @Test
  void everyCodeHasWords() throws java.io.IOException {
    var codes =
        Stream.of(
                names("data", DataClass.values()),
                names("why", Purpose.values()),
                names("did", Statement.Deed.values()),
                Stream.of("PARTNER", "SYSTEM", "ASKED").map(role -> "statement.role." + role),
                Stream.of("COORDINATOR", "FAMILY", "ADVOCATE", "MANAGER", "AUDITOR", "OPERATOR")
                    .map(role -> "statement.role." + role))
            .flatMap(keys -> keys)
            .toList();

    System.out.println("audit: " + codes.size() + " codes of the statement have words");
    for (var file : new String[] {"messages.properties", "messages_es.properties"}) {
      assertThat(bundle(file).stringPropertyNames()).as(file).containsAll(codes);
    }
  }

  private static Stream<String> names(String group, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> "statement." + group + "." + value.name());
  }

  private static Properties bundle(String file) throws java.io.IOException {
    return PropertiesLoaderUtils.loadProperties(
        new EncodedResource(new ClassPathResource(file), "UTF-8"));
  }

  private String page(String path, RequestPostProcessor person)
      throws UnsupportedEncodingException {
    var answer = web.get().uri(path).with(person).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static RequestPostProcessor coordinator() {
    return user("coordinator").roles("COORDINATOR");
  }

  private static RequestPostProcessor auditor() {
    return user("auditor").roles("AUDITOR");
  }
}
