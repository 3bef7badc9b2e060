package org.bridges.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** One partner agency. It is never deleted: what was agreed with it keeps its name. */
@Entity
@Table(name = "agency")
class Agency {

  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;
  private String kind;
  private String[] counties;
  private String[] services;
  private @Nullable String email;
  private @Nullable String phone;
  private String language;
  private boolean receivesTransfers;
  private boolean hasAgreement;
  private boolean active;
  private boolean dailyDigest;
  private @Nullable String zone;
  private @Nullable LocalTime quietFrom;
  private @Nullable LocalTime quietUntil;
  private @Nullable Integer weeklyCap;
  private @Nullable Integer itemDays;
  private @Nullable Integer meetingDays;
  private @Nullable Instant mailProblemAt;

  @SuppressWarnings("NullAway")
  protected Agency() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  Agency(String code) {
    id = UUID.randomUUID();
    this.code = code;
  }

  void write(AgencyEntry entry) {
    name = entry.name();
    kind = entry.kind();
    counties = entry.counties().stream().distinct().map(County::name).toArray(String[]::new);
    services = entry.services().stream().distinct().toArray(String[]::new);
    if (!java.util.Objects.equals(email, entry.email())) {
      mailProblemAt = null;
    }
    email = entry.email();
    phone = entry.phone();
    language = "es".equals(entry.language()) ? "es" : "en";
    receivesTransfers = entry.receivesTransfers();
    hasAgreement = entry.hasAgreement();
    active = entry.active();
    dailyDigest = entry.dailyDigest() == null ? dailyDigest : entry.dailyDigest();
  }

  /** What it wishes stays until somebody says otherwise. */
  void wish(MailWishes wishes) {
    dailyDigest = wishes.dailyDigest();
    zone = wishes.zone();
    quietFrom = wishes.quietFrom();
    quietUntil = wishes.quietUntil();
    weeklyCap = wishes.weeklyCap();
    itemDays = wishes.itemDays();
    meetingDays = wishes.meetingDays();
  }

  void digest(boolean daily) {
    dailyDigest = daily;
  }

  MailWishes wishes() {
    return new MailWishes(
        dailyDigest, zone, quietFrom, quietUntil, weeklyCap, itemDays, meetingDays);
  }

  /** An agency that is known from its services alone; the operator says the rest. */
  static Agency described(String code) {
    var agency = new Agency(code);
    agency.kind = "COMMUNITY";
    agency.name = code;
    agency.counties = new String[0];
    agency.services = new String[0];
    agency.language = "en";
    agency.active = true;
    return agency;
  }

  /** What a file of services says of it; what the file leaves open stays. */
  void describe(
      @Nullable String called,
      @Nullable String mailbox,
      @Nullable String telephone,
      ServiceView service) {
    name = called == null ? name : called;
    phone = telephone == null ? phone : telephone;
    if (mailbox != null && !mailbox.equals(email)) {
      email = mailbox;
      mailProblemAt = null;
    }
    counties = joined(counties, service.counties().stream().map(County::name));
    if (service.status() == ServiceStatus.ACTIVE) {
      services = joined(services, Stream.of(service.taxonomy()));
    }
  }

  private static String[] joined(String[] known, Stream<String> more) {
    return Stream.concat(Stream.of(known), more).distinct().toArray(String[]::new);
  }

  void mailCameBack(Instant at) {
    mailProblemAt = at;
  }

  void mailArrived() {
    mailProblemAt = null;
  }

  AgencyView view() {
    return new AgencyView(
        code,
        name,
        kind,
        List.of(counties).stream().map(County::ofCode).toList(),
        List.of(services),
        email,
        phone,
        language,
        receivesTransfers,
        hasAgreement,
        active,
        mailProblemAt != null,
        dailyDigest);
  }
}
