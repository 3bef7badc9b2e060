package org.bridges.access;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A referral that a partner's computer sent for a youth in Kerr. */
record ReferralOfKerr(MockMvcTester web) {

  /** The receipt of a new one. */
  String receipt() {
    var sent =
        web.post()
            .uri("/api/referrals")
            .with(user("partner-system").roles("PARTNER_SYSTEM"))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"source": {"kind": "AGENCY", "agency": "Invented school", "phone": "+1 210 555 0142"},
                 "youth": {"name": "Invented Youth", "age": 15},
                 "concern": {"level": "SUSPECTED"},
                 "connections": [{"county": "KERR", "kind": "PRESENT"}]}
                """)
            .exchange();
    var receipt = json(sent).path("receipt").asString();
    // before the rules have answered its county is not known, and every coordinator has duty
    await().until(() -> isRated(web, receipt));
    return receipt;
  }

  private static boolean isRated(MockMvcTester web, String receipt) {
    var asked =
        web.get()
            .uri("/api/referrals/" + receipt)
            .with(user("coordinator").roles("COORDINATOR"))
            .exchange();
    return json(asked).path("eligibility").isObject();
  }

  private static JsonNode json(MvcTestResult answer) {
    return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
  }
}
