package org.bridges.retention;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bridges.casefile.CaseNotes;
import org.bridges.document.DocumentDesk;
import org.bridges.document.RemovalReason;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.retention.ErasureDesk.Erasure;
import org.bridges.retention.ErasureDesk.Reason;
import org.bridges.secrecy.Dump;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.OpenedFields;
import org.bridges.shared.Refused;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is left of a youth who was erased, and everything of everybody else. */
@OfficeTest
class ErasureTests {

  @Autowired Told told;
  @Autowired ErasureDesk desk;
  @Autowired LegalHolds holds;
  @Autowired CaseNotes notes;
  @Autowired DocumentDesk documents;
  @Autowired FieldCipher cipher;
  @Autowired YouthVault vault;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired JdbcClient jdbc;

  @Test
  void nothingIsLeftOfTheYouthAndEverythingOfTheOther() {
    var guardian = "Corisande Ravencrest";
    var gone = told.everywhere("Isoldine", "Ravencrest", guardian, "361-555-0142", "2010-10-09");
    var brother = told.everywhere("Leopoldo", "Ravencrest", guardian, "361-555-0143", "2012-06-21");
    var own = new TreeSet<>(gone.words());
    own.removeAll(brother.words());
    var his = new TreeSet<>(brother.words());
    his.removeAll(gone.words());
    assertThat(left(own)).as("everything was written").containsAll(own);
    var notice = aMailThatWaits(gone.caseId());
    var countsBefore = counts(gone);
    var brotherBefore = opened(his);

    desk.ask(gone.caseId(), Reason.YOUTH_ASKED, "coordinator");
    var request = desk.ofCase(gone.caseId()).orElseThrow();
    assertThatThrownBy(() -> desk.confirm(request.id(), "coordinator"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("SAME_PERSON"));
    var written = new AtomicInteger();
    var writer = CompletableFuture.runAsync(() -> goesOnWriting(gone.caseId(), written));
    await().until(() -> written.get() > 3);
    desk.confirm(request.id(), "manager");
    var erased = await().atMost(60, SECONDS).until(() -> of(gone), one -> one.finishedAt() != null);
    writer.join();

    var found = left(own);
    System.out.printf(
        "erasure: %d rows in the middle of work (%d notes written meanwhile); "
            + "%d words sought, %d left; %d fields of the other youth untouched%n",
        erased.rows(), written.get(), own.size(), found.size(), brotherBefore.size());
    assertThat(found).isEmpty();
    assertThat(opened(his)).isEqualTo(brotherBefore).hasSizeGreaterThan(15);
    assertThat(counts(gone)).isEqualTo(countsBefore);
    assertThat(vault.search("Isoldine Ravencrest")).isEmpty();
    assertThat(vault.search("361-555-0142")).isEmpty();
    assertThat(vault.search("Leopoldo Ravencrest")).containsExactly(brother.youthId());
    assertThat(vault.identity(brother.youthId()).household())
        .as("the aunt of both stays with the other")
        .anyMatch(person -> guardian.equals(person.name()));
    assertThat(state(notice)).isEqualTo("NOT_WANTED");
    theWorkGoesOn(gone.caseId());
  }

  @Test
  void aHoldStopsItWithAWordUntilAManagerEndsIt() {
    var youth =
        told.everywhere("Marquetta", "Oldacre", "Sunniva Oldacre", "361-555-0144", "2011-01-30");
    desk.ask(youth.caseId(), Reason.GUARDIAN_ASKED, "coordinator");
    var request = desk.ofCase(youth.caseId()).orElseThrow();
    holds.set(youth.caseId(), LegalHolds.Reason.SUBPOENA, "manager");

    assertThatThrownBy(() -> desk.confirm(request.id(), "manager"))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("LEGAL_HOLD"))
        .hasMessageContaining("A legal hold stands on these records since");
    var document = documents.ofCase(youth.caseId()).getFirst().id();
    assertThatThrownBy(
            () ->
                documents.remove(youth.caseId(), document, RemovalReason.NOT_NEEDED, "coordinator"))
        .hasMessageContaining("A legal hold stands");
    assertThat(left(youth.words())).containsAll(youth.words());

    holds.end(holds.of(youth.youthId()).orElseThrow().id(), LegalHolds.End.SET_IN_ERROR, "manager");
    desk.refuse(request.id(), "manager");
    assertThat(desk.ofCase(youth.caseId()).orElseThrow().waits()).isFalse();
    assertThatThrownBy(() -> desk.confirm(request.id(), "manager")).hasMessageContaining("decided");
    assertThat(left(youth.words())).containsAll(youth.words());
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  /** A colleague who had the case open writes until everything was removed once. */
  private void goesOnWriting(UUID caseId, AtomicInteger written) {
    while (desk.ofCase(caseId).orElseThrow().erasedAt() == null) {
      notes.add(caseId, "isoldinenote again " + written.incrementAndGet(), "coordinator");
    }
  }

  private void theWorkGoesOn(UUID caseId) {
    var task =
        worklist.ofCase(caseId).stream()
            .filter(one -> one.formId().equals("assign-team"))
            .findAny()
            .orElseThrow();
    tasks.complete(task.id(), Map.of("coordinatorChoice", "ME"), null, "coordinator");
    await()
        .until(
            () ->
                worklist.ofCase(caseId).stream()
                    .anyMatch(one -> one.formId().equals("first-contact")));
  }

  private Erasure of(Told.Youth youth) {
    return desk.ofCase(youth.caseId()).orElseThrow();
  }

  /** Which of the words stand anywhere: in plain columns, or in encrypted ones that we open. */
  private Collection<String> left(Collection<String> words) {
    var found = new TreeSet<String>();
    var owner = OfficeStart.services().asOwner();
    new OpenedFields(owner, cipher)
        .each(
            (column, text) ->
                words.stream()
                    .filter(word -> lower(text).contains(lower(word)))
                    .forEach(found::add));
    var plain = new Dump(owner).find(words);
    assertThat(plain).as("never plain").isEmpty();
    return found;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<String> opened(Collection<String> words) {
    var fields = new ArrayList<String>();
    new OpenedFields(OfficeStart.services().asOwner(), cipher)
        .each(
            (column, text) -> {
              if (words.stream().anyMatch(word -> lower(text).contains(lower(word)))) {
                fields.add(column + ": " + text);
              }
            });
    fields.sort(String::compareTo);
    return fields;
  }

  private String counts(Told.Youth youth) {
    return jdbc.sql(
            """
            select (select row(status, county, generation, opened_at, urgency)::text
                      from care_case where id = :caseId)
                || (select row(status, outcome, county, received_at, decided_at, age_band)::text
                      from referral where id = :referral)
                || (select row(count(*), min(state), min(due_at))::text
                      from action_item where case_id = :caseId)
                || (select row(count(*), min(state))::text from meeting where case_id = :caseId)
                || (select count(*)::text from consent_release where case_id = :caseId)
                || (select pseudonym from youth where id = :youth)
            """)
        .param("caseId", youth.caseId())
        .param("referral", youth.referralId())
        .param("youth", youth.youthId())
        .query(String.class)
        .single();
  }

  private UUID aMailThatWaits(UUID caseId) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notice (id, version, notice_key, kind, recipient_type, recipient, state,
                                case_id, due_at, created_at, changed_at)
            values (?, 0, ?, 'ITEM_DUE', 'AGENCY', 'CEDAR-SCHOOL', 'WAITING', ?, now(), now(), now())
            """)
        .params(id, "erasure-test:" + id, caseId)
        .update();
    assertThat(state(id)).isEqualTo("WAITING");
    return id;
  }

  private String state(UUID notice) {
    return jdbc.sql("select state from notice where id = ?")
        .param(notice)
        .query(String.class)
        .single();
  }
}
