package org.bridges.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.util.Properties;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

/** The shell of every page, in both languages, and the problems in words. */
@OfficeTest
class PageTests {

  @Autowired WebApplicationContext context;

  @Test
  void startPageIsSpokenInBothLanguages() {
    var web = OfficeWeb.of(context);
    assertThat(web.get().uri("/").with(user("coordinator").roles("COORDINATOR")))
        .hasStatusOk()
        .bodyText()
        .contains("<html lang=\"en\"", "Help for a young person", "href=\"/work\"", "Sign out")
        .doesNotContain("href=\"/flow\"", "??");
    assertThat(web.get().uri("/?lang=es").with(user("manager").roles("MANAGER")))
        .bodyText()
        .contains("<html lang=\"es\"", "Ayuda para una persona joven", "href=\"/flow\"")
        .doesNotContain("??");
  }

  @Test
  void browserLibrariesAreServedByTheOfficeItself() {
    var web = OfficeWeb.of(context);
    for (var file :
        new String[] {
          "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "/webjars/picocss__pico/2.1.1/css/pico.min.css",
          "/css/bridges.css"
        }) {
      assertThat(web.get().uri(file).with(user("coordinator").roles("COORDINATOR"))).hasStatusOk();
    }
  }

  @Test
  void anUnknownAddressIsAPageForPeopleAndAProblemForClients() {
    var web = OfficeWeb.of(context);
    var person = user("coordinator").roles("COORDINATOR");
    assertThat(web.get().uri("/nothing-here").accept(MediaType.TEXT_HTML).with(person))
        .hasStatus(404)
        .bodyText()
        .contains("Nothing is here");
    assertThat(web.get().uri("/api/nothing-here").with(person))
        .hasStatus(404)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void whatAClientSendsIsNeverAServerError() {
    var web = OfficeWeb.of(context);
    var person = user("coordinator").roles("COORDINATOR");
    assertThat(web.get().uri("/api/tasks/not-an-id").with(person)).hasStatus(404);
    assertThat(web.get().uri("/api/tasks?page=x").header("Accept-Language", "es").with(person))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("page");
    assertThat(web.delete().uri("/api/tasks").with(person).with(csrf())).hasStatus(405);
    var completion = "/api/tasks/00000000-0000-0000-0000-000000000000/completion";
    assertThat(
            web.post()
                .uri(completion)
                .with(person)
                .with(csrf())
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .hasStatus(415);
    assertThat(json(web, completion, "{")).hasStatus(400);
    assertThat(json(web, completion, "{\"valuez\": {}}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("valuez");
    assertThat(json(web, completion, "{\"note\": \"" + "x".repeat(300_000) + "\"}")).hasStatus(413);
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult json(
      org.springframework.test.web.servlet.assertj.MockMvcTester web, String uri, String body) {
    return web.post()
        .uri(uri)
        .with(user("coordinator").roles("COORDINATOR"))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor csrf() {
    return org.springframework.security.test.web.servlet.request
        .SecurityMockMvcRequestPostProcessors.csrf();
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    var english = bundle("messages.properties");
    var spanish = bundle("messages_es.properties");

    assertThat(english).hasSizeGreaterThan(40);
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    assertThat(spanish.values()).noneMatch(text -> text.toString().isBlank());
  }

  private static Properties bundle(String file) throws IOException {
    return PropertiesLoaderUtils.loadProperties(
        new EncodedResource(new ClassPathResource(file), "UTF-8"));
  }
}
