package org.bridges.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferralView;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** An invented youth, referred by the public form, and a case for her. */
@Component
class AuditedExamples {

  private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([0-9A-Z-]{12})<");

  private final WebApplicationContext context;
  private final ReferralFile referrals;
  private final CaseFile cases;
  private final JdbcClient jdbc;

  AuditedExamples(
      WebApplicationContext context, ReferralFile referrals, CaseFile cases, JdbcClient jdbc) {
    this.context = context;
    this.referrals = referrals;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /** What a test knows of the youth. */
  record Example(String name, UUID referralId, String receipt, UUID caseId, String caseNumber) {}

  Example referralWithCase() {
    var name = "Quillon" + CaseNumbers.random(6).toLowerCase();
    var referral = refer(name);
    var care =
        cases.open(
            new NewCase(
                UUID.randomUUID(),
                referral.caseNumber(),
                referral.id(),
                referral.youthId(),
                County.KERR,
                Urgency.ROUTINE,
                false,
                "coordinator"));
    jdbc.sql("update referral set case_id = ? where id = ?")
        .params(care.id(), referral.id())
        .update();
    return new Example(name, referral.id(), referral.receipt(), care.id(), care.caseNumber());
  }

  private ReferralView refer(String name) {
    var sent =
        OfficeWeb.of(context)
            .post()
            .uri("/refer")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .content("youth.name=" + name + "&source.kind=FAMILY&concern.immediateDanger=YES")
            .exchange();
    var receipt = RECEIPT.matcher(text(sent));
    assertThat(receipt.find()).isTrue();
    return referrals.byReceipt(receipt.group(1));
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
