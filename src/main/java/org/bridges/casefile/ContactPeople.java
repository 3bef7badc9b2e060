package org.bridges.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.youth.AdultAtHome;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom of a case somebody may call or visit: the youth, and nobody at home who is not safe. */
@Service
public class ContactPeople {

  private final CaseFile cases;
  private final YouthVault vault;

  ContactPeople(CaseFile cases, YouthVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  /**
   * A person to choose.
   *
   * @param adultId null for the youth
   * @param words how staff speak of the person
   */
  public record Choice(@Nullable UUID adultId, String words) {}

  /** The people who may be contacted; grown-ups at home only where the reader may see them. */
  @Transactional(readOnly = true)
  public List<Choice> of(UUID caseId, boolean withHome) {
    var youth = cases.view(caseId).youthId();
    var people = new ArrayList<Choice>();
    people.add(new Choice(null, vault.pseudonym(youth)));
    if (withHome) {
      vault.adultsAtHome(youth).stream()
          .filter(AdultAtHome::maySign)
          .map(adult -> new Choice(adult.id(), words(adult)))
          .forEach(people::add);
    }
    return people;
  }

  private static String words(AdultAtHome adult) {
    var who = adult.relation() == null ? "A grown-up at home" : adult.relation();
    return adult.name() == null ? who : who + " (" + adult.name() + ")";
  }

  /**
   * Nobody who is not safe is contacted.
   *
   * @throws Missing when it is nobody of this home
   * @throws Refused with PERSON_UNSAFE
   */
  @Transactional(readOnly = true)
  public void requireSafe(UUID caseId, @Nullable UUID adult) {
    if (adult == null) {
      return;
    }
    var known =
        vault.adultsAtHome(cases.view(caseId).youthId()).stream()
            .filter(one -> one.id().equals(adult))
            .findFirst()
            .orElseThrow(() -> new Missing("adult at home"));
    if (!known.maySign()) {
      throw new Refused(
          "PERSON_UNSAFE",
          "adultId",
          "This adult is not safe for the youth and is never contacted. Who called us goes into a note.");
    }
  }
}
