package org.bridges.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
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
  private final Directory directory;
  private final Gate gate;

  CaseSearch(CaseFile cases, YouthVault vault, Directory directory, Gate gate) {
    this.cases = cases;
    this.vault = vault;
    this.directory = directory;
    this.gate = gate;
  }

  /** A case as a row of a list. */
  public record Row(CaseView care, String pseudonym) {

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
    cases.byNumber(text).ifPresent(care -> found.put(care.id(), care));
    cases.ofYouths(vault.search(text)).forEach(care -> found.put(care.id(), care));
    return found.values().stream()
        .filter(care -> !gate.isShutOut(care.id(), person.username()))
        .limit(FEW)
        .map(this::row)
        .toList();
  }

  /** One case by its id, for exceptional access. */
  public List<Row> anywhere(StaffView person, UUID caseId) {
    return gate.isShutOut(caseId, person.username()) ? List.of() : List.of(row(cases.view(caseId)));
  }

  private Row row(CaseView care) {
    return new Row(care, pseudonym(care));
  }

  private Page<Row> find(Set<UUID> among, String text, int page, int size) {
    var youths = text.isBlank() ? List.<UUID>of() : vault.search(text);
    var found = cases.search(among, text, youths, page, size);
    var names = vault.pseudonyms(found.map(CaseView::youthId).getContent());
    return found.map(care -> new Row(care, names.getOrDefault(care.youthId(), "")));
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
