package org.bridges.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door that says whether something about a youth may go to an agency, and on which basis.
 * Without a recorded basis it is no; saying no never ends the service itself.
 */
@Service
public class Sharing {

  /** What a plan, meeting or hand-over says where nothing is to be shared. */
  public static final String NONE = "NONE";

  private final Releases releases;
  private final ConsentDesk desk;
  private final OfficeTime time;

  Sharing(Releases releases, ConsentDesk desk, OfficeTime time) {
    this.releases = releases;
    this.desk = desk;
    this.time = time;
  }

  /** The basis on which all of these classes may go to the agency at the moment. */
  @Transactional(readOnly = true)
  public Optional<Permission> permitted(
      UUID caseId, String agencyCode, Instant moment, DataClass... classes) {
    return releases.covering(caseId, agencyCode, Set.of(classes), moment);
  }

  /** Whether a class may go to the agency now. */
  @Transactional(readOnly = true)
  public boolean permits(UUID caseId, String agencyCode, DataClass dataClass) {
    return permitted(caseId, agencyCode, time.instant(), dataClass).isPresent();
  }

  /**
   * Looks at the basis that somebody gave for a share, without storing anything.
   *
   * @param basis a {@link ShareBasis} or {@link #NONE}
   * @param reason why, where the basis is not recorded yet; a release has to be recorded before
   * @throws Refused with BASIS_MISSING or SHARE_REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID caseId,
      String agencyCode,
      @Nullable String basis,
      @Nullable String reason,
      DataClass dataClass) {
    if (NONE.equals(basis)) {
      return;
    }
    var given = basis(basis);
    if (isRecorded(caseId, agencyCode, given, dataClass)) {
      return;
    }
    if (given == ShareBasis.RELEASE) {
      throw missing(
          "Nothing may be shared with this agency yet: record a release, or choose another basis.");
    }
    if (reason == null || reason.isBlank()) {
      throw new Refused(
          "SHARE_REASON_MISSING", "shareReason", "Say why it may be shared without a release.");
    }
  }

  /**
   * Settles the basis of a share: one that is not recorded yet becomes a fact of its own, with the
   * reason and for this class of data alone.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void settle(
      UUID caseId,
      String agencyCode,
      @Nullable String basis,
      @Nullable String reason,
      DataClass dataClass,
      String by) {
    check(caseId, agencyCode, basis, reason, dataClass);
    if (NONE.equals(basis) || isRecorded(caseId, agencyCode, basis(basis), dataClass)) {
      return;
    }
    desk.record(
        caseId, new NewBasis(agencyCode, basis, reason, List.of(dataClass.name()), null), by);
  }

  private boolean isRecorded(UUID caseId, String agency, ShareBasis basis, DataClass dataClass) {
    return releases.ofCase(caseId).stream()
        .filter(one -> one.agencyCode().equals(agency) && one.basis() == basis)
        .anyMatch(one -> one.isLiveAt(time.instant()) && one.covers(Set.of(dataClass)));
  }

  private static ShareBasis basis(@Nullable String code) {
    for (var basis : ShareBasis.values()) {
      if (basis.name().equals(code)) {
        return basis;
      }
    }
    throw missing("Say why this may be shared with the agency.");
  }

  private static Refused missing(String message) {
    return new Refused("BASIS_MISSING", "shareBasis", message);
  }
}
