package org.bridges.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.NewRelease;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.secrecy.Dump;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document comes in by the page of its case, lies encrypted, and leaves as a file only. */
@OfficeTest
class DocumentHttpTests {

  private static final String WORDS = "Thessaly Nightingale signs here";

  @LocalServerPort int port;
  @Autowired DocumentDesk documents;
  @Autowired CaseFile cases;
  @Autowired ConsentDesk consent;
  @Autowired YouthVault vault;
  @Autowired JdbcClient jdbc;

  private final UUID caseId = UUID.randomUUID();

  @BeforeEach
  void aCaseIsOpen() {
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            vault.register(new NewYouth(null, List.of(), null, 15, true, "en", null)),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    cases.assignOwner(caseId, "coordinator");
  }

  @Test
  void isStoredEncryptedAndLeavesAsAFile() {
    var person = new PageVisitor(port, "coordinator");
    var file = ExampleFiles.pdf(WORDS);

    var answer =
        person.upload(caseId, "C:\\home\\Thessaly Nightingale.pdf", file, "CONSENT_FORM", "");

    assertThat(answer.statusCode()).isEqualTo(302);
    var stored = documents.ofCase(caseId).getFirst();
    assertThat(stored.name()).isEqualTo("Thessaly Nightingale.pdf");
    var opened = person.get("/cases/" + caseId + "/documents/" + stored.id());
    assertThat(opened.body()).isEqualTo(file);
    assertThat(header(opened, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(opened, "Content-Disposition"))
        .startsWith("attachment; filename=\"consent-form-20")
        .doesNotContain("Thessaly");
    assertThat(header(opened, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(opened, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(header(opened, "Cache-Control")).contains("no-store");
    assertThat(new Dump(OfficeStart.services().asOwner()).find(Arrays.asList(WORDS, "Nightingale")))
        .isEmpty();
    assertThat(audited(stored.caseId())).contains("EXPORT", "CHANGE");
  }

  @Test
  void ofSeveralPartsIsWholeAndNoPartCanBeExchanged() {
    var file = ExampleFiles.pdf(900_000);
    var one = documents.add(caseId, sent(DocumentKind.OTHER, file), "coordinator");
    var other = documents.add(caseId, sent(DocumentKind.OTHER, file), "coordinator");
    assertThat(documents.open(caseId, one.id()).content()).isEqualTo(file);

    OfficeStart.services()
        .asOwner()
        .sql(
            """
            update document_part t set content = o.content from document_part o
             where t.document_id = ? and t.number = 1 and o.document_id = ? and o.number = 1
            """)
        .params(one.id(), other.id())
        .update();

    assertThatThrownBy(() -> documents.open(caseId, one.id()))
        .hasMessageContaining("cannot be read");
    documents.remove(caseId, one.id(), RemovalReason.NOT_NEEDED, "coordinator");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithAClearAnswer() {
    var person = new PageVisitor(port, "coordinator");
    var stranger = new PageVisitor(port);

    var large = person.upload(caseId, "a.pdf", ExampleFiles.pdf(11_000_000), "OTHER", "");
    var some = stranger.upload(caseId, "a.pdf", ExampleFiles.pdf(400_000), "OTHER", "");

    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(new String(large.body())).contains("smaller file");
    assertThat(some.statusCode()).isEqualTo(413);
    assertThat(documents.ofCase(caseId)).isEmpty();
    assertThatThrownBy(
            () ->
                documents.add(
                    caseId, sent(DocumentKind.OTHER, ExampleFiles.pdf(10_500_000)), "coordinator"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("FILE_TOO_LARGE"));
  }

  @Test
  void noOtherRouteTakesFiles() {
    var person = new PageVisitor(port, "coordinator");

    assertThat(
            person
                .sendFile(
                    "/cases/" + caseId + "/notes", "a.pdf", ExampleFiles.pdf("x"), "OTHER", "")
                .statusCode())
        .isEqualTo(415);
    assertThat(person.sendFile("/refer", "a.pdf", ExampleFiles.pdf("x"), "OTHER", "").statusCode())
        .isEqualTo(415);
  }

  @Test
  void aPageThatIsCalledAPictureIsRefusedInWords() {
    var person = new PageVisitor(port, "coordinator");
    var page = ExampleFiles.bytes("<html><script>alert(1)</script></html>");

    person.upload(caseId, "photo.png", page, "OTHER", "");

    assertThat(documents.ofCase(caseId)).isEmpty();
    assertThat(person.page("/cases/" + caseId)).contains("Only PDF, PNG and JPEG are taken");
  }

  @Test
  void belongsToAReleaseOfItsCaseAndIsRemovedWithAReason() {
    var agency = jdbc.sql("select code from agency limit 1").query(String.class).single();
    var release =
        consent.record(
            caseId,
            new NewRelease(
                agency, "a visit", List.of("PLAN"), "YOUTH", "OWN_CONSENT", null, null, null, null),
            "coordinator");
    var file = ExampleFiles.picture("jpg");
    var signed = new DocumentDesk.Sent(DocumentKind.CONSENT_FORM, release.id(), "scan.jpg", file);
    var foreign =
        new DocumentDesk.Sent(DocumentKind.CONSENT_FORM, UUID.randomUUID(), "scan.jpg", file);
    var stored = documents.add(caseId, signed, "coordinator");
    assertThat(stored.releaseId()).isEqualTo(release.id());
    assertThatThrownBy(() -> documents.add(caseId, foreign, "coordinator"))
        .hasMessageContaining("release of this case");

    documents.remove(caseId, stored.id(), RemovalReason.NEWER_VERSION, "coordinator");

    var gone = documents.ofCase(caseId).getFirst();
    assertThat(gone.isThere()).isFalse();
    assertThat(gone.name()).isNull();
    assertThat(gone.removedBy()).isEqualTo("coordinator");
    assertThatThrownBy(() -> documents.open(caseId, stored.id())).hasMessageContaining("document");
    assertThat(
            jdbc.sql("select count(*) from document_part where document_id = ?")
                .param(stored.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theDocumentsOfACaseHaveALimitTogether() {
    var almost =
        documents.add(caseId, sent(DocumentKind.OTHER, ExampleFiles.pdf("x")), "coordinator");
    jdbc.sql("update document set size = ? where id = ?")
        .params(100 * 1024 * 1024 - 100, almost.id())
        .update();

    assertThatThrownBy(
            () ->
                documents.add(
                    caseId, sent(DocumentKind.OTHER, ExampleFiles.pdf("y")), "coordinator"))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("CASE_FULL"));
    documents.remove(caseId, almost.id(), RemovalReason.NOT_NEEDED, "coordinator");
    assertThat(
            documents.add(caseId, sent(DocumentKind.OTHER, ExampleFiles.pdf("y")), "coordinator"))
        .isNotNull();
  }

  private static DocumentDesk.Sent sent(DocumentKind kind, byte[] file) {
    return new DocumentDesk.Sent(kind, null, "file.pdf", file);
  }

  private String audited(UUID about) {
    return String.join(
        " ",
        jdbc.sql("select action from audit_entry where case_id = ? and route like '%documents%'")
            .param(about)
            .query(String.class)
            .list());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
