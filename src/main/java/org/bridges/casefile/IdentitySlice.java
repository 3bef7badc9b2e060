package org.bridges.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.bridges.youth.Identity;
import org.bridges.youth.YouthVault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which questions about who the youth is are answered already. The page says that it is known and
 * who tells it, never what: a link can be passed on. Only the language is said.
 */
@Component
@Order(4)
class IdentitySlice implements SlicePart {

  private final CareCases cases;
  private final YouthVault vault;

  IdentitySlice(CareCases cases, YouthVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  @Override
  public DataClass shows() {
    return DataClass.IDENTITY;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    return cases
        .findById(caseId)
        .map(CareCase::view)
        .map(care -> lines(care.youthId()))
        .orElseGet(List::of);
  }

  private List<SliceLine> lines(UUID youthId) {
    var known = vault.identity(youthId);
    var lines = new ArrayList<SliceLine>();
    if (known.name() != null) {
      lines.add(line("slice.name", null));
    }
    if (isAgeKnown(known)) {
      lines.add(line("slice.age", null));
    }
    if (!known.contacts().isEmpty()) {
      lines.add(line("slice.contact", null));
    }
    vault
        .language(youthId)
        .filter(code -> code.equals("en") || code.equals("es"))
        .ifPresent(code -> lines.add(line("slice.language", "language." + code)));
    return lines;
  }

  private static boolean isAgeKnown(Identity known) {
    return known.birthDate() != null || (known.age() != null && !known.ageEstimated());
  }

  private static SliceLine line(String key, @org.jspecify.annotations.Nullable String code) {
    return new SliceLine(Section.KNOWN, key, null, code, null);
  }
}
