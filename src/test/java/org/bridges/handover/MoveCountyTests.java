package org.bridges.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.transfer.MoveDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Where the youth moved is said, never guessed: nothing written is not "the same county". */
@OfficeTest
class MoveCountyTests {

  @Autowired TwoSides office;
  @Autowired MoveDesk moves;
  @Autowired CaseFile cases;
  @Autowired DevClock clock;
  @Autowired WebApplicationContext context;
  private MockMvcTester web;
  private UUID caseId;

  @BeforeEach
  void aCase() {
    web = OfficeWeb.of(context);
    caseId = office.aCase();
  }

  @Test
  void aMoveWithoutItsCountyIsRefusedAndNamesTheField() throws Exception {
    for (var kind : new String[] {"COUNTY", "PLACEMENT"}) {
      var refused = json("{\"kind\": \"%s\"}".formatted(kind));
      assertThat(refused).as(kind).hasStatus(422);
      assertThat(text(refused)).contains("COUNTY_MISSING", "toCounty");
    }
    assertThat(text(json("{\"kind\": \"COUNTY\", \"toCounty\": \"SAME\"}")))
        .contains("SAME_COUNTY");
    assertThat(text(json("{\"kind\": \"COUNTY\", \"toCounty\": \"Elsewhere\"}")))
        .contains("COUNTY_UNKNOWN");
    assertThat(moves.ofCase(caseId)).as("nothing was recorded").isEmpty();

    assertThat(json("{\"kind\": \"PLACEMENT\", \"toCounty\": \"SAME\"}")).hasStatus(201);
    clock.awaitQuiet();
    assertThat(moves.ofCase(caseId))
        .singleElement()
        .satisfies(one -> assertThat(one.toCounty()).isEqualTo(County.KERR));
    assertThat(cases.view(caseId).limitsCounty()).isEqualTo(County.KERR);
    assertThat(json("{\"kind\": \"OUT_OF_AREA\"}")).as("needs none").hasStatus(201);
    clock.awaitQuiet();
  }

  @Test
  void thePageSaysItBesideTheFieldAndKeepsWhatWasWritten() throws Exception {
    var path = "/cases/" + caseId + "/moves";
    var sent =
        web.post()
            .uri(path)
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .param("kind", "COUNTY")
            .param("toCounty", "")
            .param("note", "With an aunt")
            .exchange();
    assertThat(sent).hasStatus3xxRedirection();
    var page =
        web.get()
            .uri(path)
            .with(user("coordinator").roles("COORDINATOR"))
            .flashAttrs(sent.getMvcResult().getFlashMap())
            .exchange();
    assertThat(text(page))
        .contains("id=\"wrong-county\">Choose the county where the youth is now.")
        .contains("aria-describedby=\"wrong-county\"")
        .contains("value=\"COUNTY\" checked")
        .contains("value=\"With an aunt\"")
        .contains("The same as before: Kerr County");
    assertThat(moves.ofCase(caseId)).isEmpty();
  }

  private MvcTestResult json(String body) {
    return web.post()
        .uri("/api/cases/" + caseId + "/moves")
        .with(user("coordinator").roles("COORDINATOR"))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
