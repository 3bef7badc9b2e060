package org.bridges.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link to one item for one agency. The table knows the token's hash only. */
@Entity
@Table(name = "item_link")
class ItemLink {

  @Id private UUID id;
  @Version private long version;
  private UUID noticeId;
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private UUID subjectId;
  private String agencyCode;
  private @Nullable UUID caseId;
  private Instant createdAt;
  private Instant expiresAt;

  @SuppressWarnings("NullAway")
  protected ItemLink() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  ItemLink(Notice notice, UUID subjectId) {
    id = UUID.randomUUID();
    noticeId = notice.id();
    kind = notice.kind();
    this.subjectId = subjectId;
    agencyCode = notice.recipient().code();
    caseId = notice.caseId();
  }

  /** A new token takes the place of the one before, which was never sent. */
  void carry(String hash, Instant from, Instant until) {
    tokenHash = hash;
    createdAt = from;
    expiresAt = until;
  }

  UUID noticeId() {
    return noticeId;
  }

  NoticeKind kind() {
    return kind;
  }

  UUID subjectId() {
    return subjectId;
  }

  String agencyCode() {
    return agencyCode;
  }

  @Nullable UUID caseId() {
    return caseId;
  }

  boolean isValidAt(Instant moment) {
    return moment.isBefore(expiresAt);
  }
}
