package org.bridges.document;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.ConsentDesk;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.HoldCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in, gives them out whole, and removes them with a reason. */
@Service
public class DocumentDesk {

  private static final int LONGEST_NAME = 200;

  private final DocumentShelf shelf;
  private final FileCheck check;
  private final DocumentLimits limits;
  private final CaseFile cases;
  private final ConsentDesk consent;
  private final HoldCheck holds;
  private final Timeline timeline;
  private final OfficeTime time;

  DocumentDesk(
      DocumentShelf shelf,
      FileCheck check,
      DocumentLimits limits,
      CaseFile cases,
      ConsentDesk consent,
      HoldCheck holds,
      Timeline timeline,
      OfficeTime time) {
    this.shelf = shelf;
    this.check = check;
    this.limits = limits;
    this.cases = cases;
    this.consent = consent;
    this.holds = holds;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * A file as it was sent.
   *
   * @param name what the sender's computer calls it
   * @param releaseId the release that it belongs to; null for none
   */
  public record Sent(
      @Nullable DocumentKind kind,
      @Nullable UUID releaseId,
      @Nullable String name,
      byte[] content) {}

  /**
   * A document with its content.
   *
   * @param fileName under which it is handed out: says kind and day, and nothing of anybody
   */
  public record Opened(Document document, String fileName, byte[] content) {}

  /**
   * Stores a document.
   *
   * @throws Missing when there is no such case
   * @throws Refused with KIND_MISSING, FILE_TOO_LARGE, FILE_EMPTY, FILE_TYPE, FILE_MIXED,
   *     RELEASE_UNKNOWN or CASE_FULL
   */
  @Transactional
  public Document add(UUID caseId, Sent sent, String by) {
    cases.view(caseId);
    if (sent.kind() == null) {
      throw new Refused("KIND_MISSING", "Say what kind of document it is.");
    }
    if (sent.content().length > limits.largest().toBytes()) {
      throw tooLarge();
    }
    var type = check.check(sent.content());
    var releaseId = sent.releaseId();
    if (releaseId != null
        && consent.ofCase(caseId).stream().noneMatch(one -> one.id().equals(releaseId))) {
      throw new Refused("RELEASE_UNKNOWN", "Choose a release of this case.");
    }
    shelf.lock(caseId);
    if (shelf.size(caseId) + sent.content().length > limits.perCase().toBytes()) {
      throw new Refused(
          "CASE_FULL",
          "The documents of one case may have %d MB together. Remove one that is not needed."
              .formatted(limits.perCase().toMegabytes()));
    }
    var document = document(caseId, sent, type, by);
    shelf.add(document, sent.content());
    tell(caseId, "document:" + document.id(), document.kind().label() + " added", by);
    return document;
  }

  /** A file that is larger than allowed. */
  public Refused tooLarge() {
    return new Refused(
        "FILE_TOO_LARGE",
        "A file may have %d MB at most.".formatted(limits.largest().toMegabytes()));
  }

  /** The documents of a case, oldest first; also those that were removed, without a name. */
  @Transactional(readOnly = true)
  public List<Document> ofCase(UUID caseId) {
    return shelf.ofCase(caseId);
  }

  /**
   * A document with its content.
   *
   * @throws Missing when the case has no such document, or it is gone
   */
  @Transactional(readOnly = true)
  public Opened open(UUID caseId, UUID documentId) {
    var document =
        shelf
            .find(caseId, documentId)
            .filter(Document::isThere)
            .orElseThrow(() -> new Missing("document"));
    var type = FileType.of(document.mediaType()).orElseThrow();
    var name =
        "%s-%s.%s"
            .formatted(
                document.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                time.at(document.addedAt()).toLocalDate(),
                type.ending());
    return new Opened(document, name, shelf.content(document));
  }

  /**
   * Removes a document for good; that there was one stays.
   *
   * @throws Missing when the case has no such document, or it is gone
   * @throws Refused REASON_MISSING, or LEGAL_HOLD while one stands
   */
  @Transactional
  public void remove(UUID caseId, UUID documentId, @Nullable RemovalReason reason, String by) {
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose why it is removed.");
    }
    var document = shelf.find(caseId, documentId).orElseThrow(() -> new Missing("document"));
    holds.requireNoHold(caseId);
    if (!shelf.remove(documentId, reason, by, time.instant())) {
      throw new Missing("document");
    }
    tell(
        caseId,
        "document-removed:" + documentId,
        document.kind().label() + " removed: " + reason.label(),
        by);
  }

  private Document document(UUID caseId, Sent sent, FileType type, String by) {
    return new Document(
        UUID.randomUUID(),
        caseId,
        sent.releaseId(),
        java.util.Objects.requireNonNull(sent.kind()),
        type.mediaType(),
        sent.content().length,
        name(sent.name()),
        by,
        time.instant(),
        null,
        null,
        null);
  }

  /** The last part of a path, without signs that a file's name does not need. */
  private static String name(@Nullable String sent) {
    var plain = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    var name = plain.isBlank() ? "document" : plain.strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private void tell(UUID caseId, String key, String what, String by) {
    timeline.add(TimelineEntry.ofCase(caseId, key, what).by(by));
  }
}
