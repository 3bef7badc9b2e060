package org.bridges.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records releases and other bases on which something may be shared. */
@Service
public class ConsentDesk {

  private static final int LONGEST = 200;
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

  private final Releases releases;
  private final ShareBook book;
  private final Signers signers;
  private final CaseFile cases;
  private final Directory directory;
  private final Timeline timeline;
  private final Terms terms;
  private final Outbox outbox;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  ConsentDesk(
      Releases releases,
      ShareBook book,
      Signers signers,
      CaseFile cases,
      Directory directory,
      Timeline timeline,
      Terms terms,
      Outbox outbox,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.events = events;
    this.releases = releases;
    this.book = book;
    this.signers = signers;
    this.cases = cases;
    this.directory = directory;
    this.timeline = timeline;
    this.terms = terms;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Records a signed release.
   *
   * @throws Refused naming the field that is missing or wrong
   */
  @Transactional
  public Release record(UUID caseId, NewRelease said, String by) {
    var care = cases.view(caseId);
    var agency = agency(said.agencyCode());
    var purpose = text(said.purpose(), "PURPOSE_MISSING", "purpose", "Please state the purpose.");
    var classes = classes(said.dataClasses(), ShareBasis.RELEASE);
    var signed =
        signers.check(care.youthId(), said.signerRole(), said.legalBasis(), said.signerId());
    var now = time.instant();
    var signedAt = said.signedAt() == null ? now : said.signedAt();
    if (signedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new Refused("SIGNED_IN_FUTURE", "signedAt", "The signature cannot lie in the future.");
    }
    var starts = said.startsAt() == null ? earlier(signedAt, now) : said.startsAt();
    var term = terms.of(ShareBasis.RELEASE, care, signedAt, starts, said.expiresAt());
    return keep(
        care,
        new Release(
            UUID.randomUUID(),
            caseId,
            agency,
            ShareBasis.RELEASE,
            purpose,
            classes,
            signed.role(),
            signed.legalBasis(),
            signed.person(),
            signedAt,
            starts,
            term.warnsAt(),
            term.endsAt(),
            null,
            null,
            null,
            by));
  }

  /**
   * Records another basis, with its reason.
   *
   * @throws Refused naming the field that is missing or wrong
   */
  @Transactional
  public Release record(UUID caseId, NewBasis said, String by) {
    var care = cases.view(caseId);
    var agency = agency(said.agencyCode());
    var basis = otherBasis(said.basis());
    var reason =
        text(
            said.reason(),
            "SHARE_REASON_MISSING",
            "reason",
            "Say why it may be shared without a release.");
    var sent = said.dataClasses();
    var classes = sent == null || sent.isEmpty() ? basis.classes() : classes(sent, basis);
    var now = time.instant();
    var term = terms.of(basis, care, now, now, said.endsAt());
    return keep(
        care,
        new Release(
            UUID.randomUUID(),
            caseId,
            agency,
            basis,
            reason,
            classes,
            null,
            null,
            null,
            now,
            now,
            term.warnsAt(),
            term.endsAt(),
            null,
            null,
            null,
            by));
  }

  /** Everything that is or was recorded for a case, newest first. */
  @Transactional(readOnly = true)
  public List<Release> ofCase(UUID caseId) {
    return releases.ofCase(caseId);
  }

  /** What the agencies of a case received, newest first. */
  @Transactional(readOnly = true)
  public List<Shared> received(UUID caseId) {
    return book.ofCase(caseId);
  }

  private Release keep(CaseView care, Release saved) {
    releases.add(saved);
    timeline.add(
        TimelineEntry.ofCase(
                saved.caseId(),
                "release:" + saved.id(),
                "%s for %s until %s"
                    .formatted(
                        saved.basis() == ShareBasis.RELEASE ? "Release" : saved.basis().label(),
                        directory.agency(saved.agencyCode()).name(),
                        time.spoken(saved.expiresAt())))
            .by(saved.recordedBy()));
    var variables = cases.variables(care);
    variables.put("releaseId", saved.id().toString());
    variables.put("releaseReminderAt", time.iso(saved.warnsAt()));
    variables.put("releaseDueAt", time.iso(saved.expiresAt()));
    outbox.start(saved.caseId(), "release", saved.id(), care.generation(), variables);
    events.publishEvent(new BasisRecorded(saved.caseId(), saved.agencyCode(), saved.basis()));
    return saved;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private String agency(@Nullable String code) {
    var given = text(code, "AGENCY_MISSING", "agencyCode", "Please state the agency.");
    return directory.agency(given).code();
  }

  private static ShareBasis otherBasis(@Nullable String code) {
    return Arrays.stream(ShareBasis.values())
        .filter(one -> one != ShareBasis.RELEASE && one.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "BASIS_MISSING", "basis", "Choose a statute, a court order or an emergency."));
  }

  private static Set<DataClass> classes(@Nullable List<String> codes, ShareBasis basis) {
    var given =
        (codes == null ? List.<String>of() : codes)
            .stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(code -> !code.isEmpty())
                .toList();
    if (given.isEmpty()) {
      throw new Refused("CLASSES_MISSING", "dataClasses", "Please state the data classes.");
    }
    var classes = EnumSet.noneOf(DataClass.class);
    for (var code : given) {
      basis.classes().stream()
          .filter(one -> one.name().equals(code))
          .findFirst()
          .ifPresentOrElse(
              classes::add,
              () -> {
                throw new Refused(
                    "CLASSES_UNKNOWN", "dataClasses", "Choose classes that this basis lets out.");
              });
    }
    return Set.copyOf(classes);
  }

  private static String text(@Nullable String text, String code, String field, String message) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new Refused(code, field, message);
    }
    return text.strip();
  }
}
