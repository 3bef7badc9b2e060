package org.bridges.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Receipts;
import org.bridges.worklist.Worklist;
import org.bridges.youth.YouthSearch;
import org.bridges.youth.YouthVault;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;

/** Finds cases by number, and by what the identity vault finds: name, other names, phone. */
@Service
public class CaseSearch {

  private static final int SHORTEST = 3;
  private static final int FEW = 5;

  private final CaseFile cases;
  private final YouthVault vault;
  private final YouthSearch search;
  private final Receipts receipts;
  private final FormerNumbers former;
  private final Worklist worklist;
  private final Directory directory;
  private final Gate gate;

  CaseSearch(
      CaseFile cases,
      YouthVault vault,
      YouthSearch search,
      Receipts receipts,
      FormerNumbers former,
      Worklist worklist,
      Directory directory,
      Gate gate) {
    this.cases = cases;
    this.vault = vault;
    this.search = search;
    this.receipts = receipts;
    this.former = former;
    this.worklist = worklist;
    this.directory = directory;
    this.gate = gate;
  }

  /**
   * A case as a row of a list.
   *
   * @param why what of it matched, in words; empty in a list of everything
   */
  public record Row(CaseView care, String pseudonym, List<String> why) {

    /** Whose record the row shows. */
    @JsonIgnore
    public Subject subject() {
      return new Subject(care.id(), null, care.youthId());
    }
  }

  /** One page of the cases that the gate opens to the person, newest first. */
  public Page<Row> find(StaffView person, String text, int page, int size) {
    return find(gate.cases(person), text, page, size);
  }

  /**
   * A few cases of the whole office, for exceptional access: by the whole number, or a name or
   * phone.
   */
  public List<Row> anywhere(StaffView person, String text) {
    if (text.strip().length() < SHORTEST) {
      return List.of();
    }
    var found = new LinkedHashMap<UUID, CaseView>();
    var hits = hits(text);
    cases.byNumber(text).ifPresent(care -> found.put(care.id(), care));
    hits.ofFormer().forEach(id -> found.put(id, cases.view(id)));
    cases.ofYouths(hits.youths().keySet()).forEach(care -> found.put(care.id(), care));
    return found.values().stream()
        .filter(care -> !gate.isShutOut(care.id(), person.username()))
        .limit(FEW)
        .map(care -> row(care, hits.why(care)))
        .toList();
  }

  /** One case by its id, for exceptional access. */
  public List<Row> anywhere(StaffView person, UUID caseId) {
    return gate.isShutOut(caseId, person.username())
        ? List.of()
        : List.of(row(cases.view(caseId), List.of()));
  }

  private Row row(CaseView care, List<String> why) {
    return new Row(care, pseudonym(care), why);
  }

  private Page<Row> find(Set<UUID> among, String text, int page, int size) {
    var hits = hits(text);
    var found = cases.search(among, text, hits.youths().keySet(), hits.named(), page, size);
    var names = vault.pseudonyms(found.map(CaseView::youthId).getContent());
    return found.map(care -> new Row(care, names.getOrDefault(care.youthId(), ""), hits.why(care)));
  }

  /**
   * A step of a referral that has no case yet.
   *
   * @param why what of it matched, in words
   */
  public record Waiting(OpenTask task, String pseudonym, List<String> why, Subject subject) {}

  /** What waits for a youth without a case, as far as the gate opens it to the person. */
  public List<Waiting> waiting(StaffView person, String text) {
    var hits = hits(text);
    var waiting = new ArrayList<Waiting>();
    var named = receipts.named(text).filter(one -> one.caseId() == null);
    named.ifPresent(one -> waiting.addAll(steps(person, one, List.of("receipt"))));
    for (var one : receipts.withoutCase(hits.youths().keySet())) {
      var why =
          hits.youths().getOrDefault(one.youthId(), Set.of()).stream()
              .map(YouthSearch.Hit::label)
              .toList();
      waiting.addAll(steps(person, one, why));
    }
    return List.copyOf(waiting);
  }

  private List<Waiting> steps(StaffView person, Receipts.Named referral, List<String> why) {
    var subject = new Subject(null, referral.referralId(), referral.youthId());
    return gate.canAccess(person, AuditAction.VIEW, subject, DataClass.STEP)
        ? worklist.ofReferral(referral.referralId()).stream()
            .map(task -> new Waiting(task, vault.pseudonym(referral.youthId()), why, subject))
            .toList()
        : List.of();
  }

  /** What a text found outside the cases' own rows. */
  private record Hits(
      String text,
      Map<UUID, Set<YouthSearch.Hit>> youths,
      Collection<UUID> ofReceipt,
      Collection<UUID> ofFormer) {

    List<UUID> named() {
      return Stream.concat(ofReceipt.stream(), ofFormer.stream()).toList();
    }

    List<String> why(CaseView care) {
      var why = new ArrayList<String>();
      var number = care.caseNumber().toLowerCase(Locale.ROOT);
      if (!text.isBlank() && number.contains(text.strip().toLowerCase(Locale.ROOT))) {
        why.add("case number");
      }
      if (ofReceipt.contains(care.id())) {
        why.add("receipt of a referral");
      }
      if (ofFormer.contains(care.id())) {
        why.add("number before Bridges");
      }
      youths.getOrDefault(care.youthId(), Set.of()).forEach(hit -> why.add(hit.label()));
      return List.copyOf(why);
    }
  }

  private Hits hits(String text) {
    if (text.isBlank()) {
      return new Hits(text, Map.of(), List.of(), List.of());
    }
    var ofReceipt =
        receipts
            .named(text)
            .flatMap(one -> Optional.ofNullable(one.caseId()))
            .map(List::of)
            .orElseGet(List::of);
    return new Hits(text, search.find(text), ofReceipt, former.casesOf(text));
  }

  /** How staff speak of the youth of this case. */
  public String pseudonym(CaseView care) {
    return vault.pseudonym(care.youthId());
  }

  /** Who answers for the youth: a county of ours, or the agency that has made contact. */
  public String responsible(CaseView care) {
    return directory
        .findAgency(care.responsible())
        .map(AgencyView::name)
        .orElseGet(() -> County.ofCode(care.responsible()).label());
  }
}
