package org.bridges.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.bridges.audit.Subject;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.shared.County;
import org.bridges.youth.YouthVault;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;

/** Finds cases by number, and by what the identity vault finds: name, other names, phone. */
@Service
public class CaseSearch {

  private final CaseFile cases;
  private final YouthVault vault;
  private final Directory directory;

  CaseSearch(CaseFile cases, YouthVault vault, Directory directory) {
    this.cases = cases;
    this.vault = vault;
    this.directory = directory;
  }

  /** A case as a row of a list. */
  public record Row(CaseView care, String pseudonym) {

    /** Whose record the row shows. */
    @JsonIgnore
    public Subject subject() {
      return new Subject(care.id(), null, care.youthId());
    }
  }

  /** One page of cases, newest first; an empty text finds all. */
  public Page<Row> find(String text, int page, int size) {
    var youths = text.isBlank() ? java.util.List.<UUID>of() : vault.search(text);
    var found = cases.search(text, youths, page, size);
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
