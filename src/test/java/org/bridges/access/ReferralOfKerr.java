package org.bridges.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
    return new JsonMapper()
        .readTree(sent.getResponse().getContentAsByteArray())
        .path("receipt")
        .asString();
  }
}
