package org.bridges.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The stored writer of one referral; the referral's id is its own. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = KnownReferrer.TABLE)
class KnownReferrer {

  static final String TABLE = "referrer";

  @Id private UUID id;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed name;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed agency;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed role;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed phone;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed email;

  private boolean wantsFeedback;
  private String language;

  @SuppressWarnings("NullAway")
  protected KnownReferrer() {
    // for JPA
  }

  KnownReferrer(UUID referralId, ReferralRequest.Source said, String language, FieldCipher cipher) {
    id = referralId;
    var row = cipher.row(TABLE, id);
    name = row.seal("name", said.name());
    agency = row.seal("agency", said.agency());
    role = row.seal("role", said.role());
    phone = row.seal("phone", said.phone());
    email = row.seal("email", said.email());
    wantsFeedback = said.wantsFeedback();
    this.language = language;
  }

  /** The language in which she or he is written to: {@code en} or {@code es}. */
  String language() {
    return language;
  }

  Referrer view(ReferralRequest.SourceKind kind, FieldCipher cipher) {
    var row = cipher.row(TABLE, id);
    return new Referrer(
        kind,
        row.open("name", name),
        row.open("agency", agency),
        row.open("role", role),
        row.open("phone", phone),
        row.open("email", email),
        wantsFeedback);
  }
}
