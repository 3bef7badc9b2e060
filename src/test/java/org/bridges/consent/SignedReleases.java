package org.bridges.consent;

import java.util.List;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** Releases that invented youths signed for everything that may be released. */
@Component
public class SignedReleases {

  private final ConsentDesk consent;

  SignedReleases(ConsentDesk consent) {
    this.consent = consent;
  }

  /** The youth signs for each of the agencies. */
  public List<Release> of(UUID caseId, String... agencies) {
    return List.of(agencies).stream().map(agency -> one(caseId, agency)).toList();
  }

  /** The youth signs for one agency, and for these classes alone where some are named. */
  public Release one(UUID caseId, String agency, DataClass... classes) {
    var all = ShareBasis.RELEASE.classes().stream().map(DataClass::name).toList();
    var some = List.of(classes).stream().map(DataClass::name).toList();
    return consent.record(
        caseId,
        new NewRelease(
            agency,
            "Working together",
            some.isEmpty() ? all : some,
            "YOUTH",
            null,
            null,
            null,
            null,
            null),
        "coordinator");
  }
}
