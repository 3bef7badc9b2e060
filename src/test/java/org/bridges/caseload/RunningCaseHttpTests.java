package org.bridges.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Running cases as JSON and on pages, as people send and see them. */
@OfficeTest
class RunningCaseHttpTests {

  @Autowired WebApplicationContext context;
  @Autowired RunningOffice office;
  @Autowired UploadDesk desk;
  @Autowired org.bridges.directory.Directory directory;
  private final JsonMapper json = new JsonMapper();
  private MockMvcTester web;

  @BeforeEach
  void theOffice() {
    web = OfficeWeb.of(context);
  }

  @Test
  void isOpenedOnceByItsKeyAndByItsNumber() throws Exception {
    var sent = body(Map.of());
    var key = UUID.randomUUID().toString();
    var first = send(sent, key);
    assertThat(first).hasStatus(201).bodyJson().extractingPath("$.caseNumber").isNotNull();
    var again = send(sent, key);
    assertThat(again).hasStatus(201).containsHeader("Idempotency-Replayed");
    assertThat(text(again)).isEqualTo(text(first));
    assertThat(send(sent, null)).as("without a key").hasStatus(409);
    assertThat(send(body(Map.of()), key)).as("another body").hasStatus(422);
  }

  @Test
  void whatIsWrongNamesItsFieldAndNeverWhatWasSent() throws Exception {
    var wrong = send(body(Map.of("openedOn", "2999-01-01", "stage", "Quillonette")), null);
    assertThat(wrong).hasStatus(400);
    assertThat(text(wrong)).contains("openedOn", "\"stage\"").doesNotContain("Quillonette");
    assertThat(text(send(body(Map.of("shoeSize", "7")), null))).contains("shoeSize");
    for (var body : new String[] {"", "[]", "{", "{\"stage\":{}}"}) {
      assertThat(send(body, null)).as(body).hasStatus(400);
    }
    assertThat(send(body(Map.of("county", "HIDALGO")), null)).hasStatus(400);
  }

  @Test
  void thePagesSayWhatWillComeAndWhatIsWrong() throws Exception {
    assertThat(page("/running-cases", "coordinator", "COORDINATOR"))
        .contains("Look through the file", "/running-cases/template.csv");
    assertThat(page("/running-cases/new", "manager", "MANAGER")).contains("Former number");
    assertThat(page("/running-cases/template.csv", "coordinator", "COORDINATOR"))
        .contains("former_number,", "EXAMPLE-");
    var file = "former_number,county,opened_on,stage,name\nX-1,BEXAR,soon,PLAN_ISSUED,Ana\n";
    var id = desk.look(file.getBytes(StandardCharsets.UTF_8), directory.staff("coordinator"));
    assertThat(page("/running-cases/" + id, "coordinator", "COORDINATOR"))
        .contains("1 line has to be corrected", "opened_on", "needs a date")
        .doesNotContain("Ana");
    assertThat(get("/running-cases/" + id, "coordinator2", "COORDINATOR")).hasStatus(404);
    assertThat(get("/running-cases", "advocate", "ADVOCATE")).hasStatus(403);
    var refused =
        web.post()
            .uri("/running-cases/new")
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .param("NAME", "Ana")
            .exchange();
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("answers have to be corrected", "This is empty: it is needed.");
  }

  @Test
  void onThePageEverythingIsChosenInWordsAndNothingThatWasWrittenIsLost() throws Exception {
    var empty = page("/running-cases/new", "coordinator", "COORDINATOR");
    assertThat(empty)
        .contains(">Kerr County<", ">Harbor", ">plan issued, follow-up rounds<", ">Spanish<")
        .contains("type=\"datetime-local\"", "type=\"date\"", ">Action items of the plan<")
        .doesNotContain(">Hidalgo County<", "HARBOR-ADV<", ">PLAN_ISSUED<");
    var sent =
        web.post()
            .uri("/running-cases/new")
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .param("FORMER_NUMBER", "2025-0118")
            .param("COUNTY", "KERR")
            .param("OPENED_ON", "31.12.2025")
            .param("STAGE", "MEETING_PLANNED")
            .param("NAME", "Ana <b>")
            .param("LANGUAGE", "es")
            .param("NEXT_MEETING_AT", "2020-01-02T14:30")
            .param("MISSING_TOLD", "NCMEC")
            .param("MISSING_TOLD", "DFPS")
            .param("ADVOCATE_AGENCY", "GONE-1")
            .exchange();
    assertThat(sent).hasStatus(422);
    assertThat(text(sent))
        .contains("4 answers have to be corrected", "href=\"#OPENED_ON\"")
        .contains("aria-describedby=\"wrong-OPENED_ON\"", "id=\"wrong-OPENED_ON\"")
        .as("a date field would show nothing of it")
        .contains("type=\"text\" aria-invalid=\"true\"", "value=\"31.12.2025\"")
        .contains("value=\"2020-01-02T14:30\"", "This has passed")
        .contains("value=\"KERR\" selected", "value=\"MEETING_PLANNED\" selected")
        .contains("value=\"es\" selected", "value=\"GONE-1\" selected")
        .contains("value=\"NCMEC\" checked", "value=\"DFPS\" checked")
        .contains("value=\"Ana &lt;b&gt;\"", "value=\"2025-0118\"")
        .contains("This belongs together with");
  }

  private String body(Map<String, String> besides) {
    var sent = new HashMap<String, Object>();
    office.cells("PLAN_ISSUED").forEach((column, cell) -> sent.put(column.json(), cell));
    sent.putAll(besides);
    return json.writeValueAsString(sent);
  }

  private MvcTestResult send(String body, @Nullable String key) {
    var request =
        web.post()
            .uri("/api/cases")
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
  }

  private MvcTestResult get(String path, String who, String role) {
    return web.get().uri(path).with(user(who).roles(role)).exchange();
  }

  private String page(String path, String who, String role) throws Exception {
    var answer = get(path, who, role);
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private static String text(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
