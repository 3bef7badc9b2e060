package org.bridges.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/** Invented agencies and people with mailboxes of their own, and requests to write to them. */
final class Partners {

  private final Registry registry;

  Partners(Registry registry) {
    this.registry = registry;
  }

  /** An agency that exists only in this test. */
  record Partner(String code, String mailbox) {
    Recipient recipient() {
      return Recipient.agency(code);
    }
  }

  Partner agency(String language) {
    var code = "T-" + CaseNumbers.random(8);
    var mailbox = code.toLowerCase() + "@partner.example";
    write(code, mailbox, language);
    return new Partner(code, mailbox);
  }

  /** An agency that gets its reminders once a day. */
  Partner digestAgency() {
    var code = "T-" + CaseNumbers.random(8);
    var mailbox = code.toLowerCase() + "@partner.example";
    registry.write(entry(code, mailbox, "en", true));
    return new Partner(code, mailbox);
  }

  void write(String code, @Nullable String mailbox, String language) {
    registry.write(entry(code, mailbox, language, false));
  }

  /** As the operator's own entries are: they say nothing of how the agency is written to. */
  void writeWithoutWishes(String code, String mailbox) {
    registry.write(entry(code, mailbox, "en", null));
  }

  private static AgencyEntry entry(
      String code, @Nullable String mailbox, String language, @Nullable Boolean digest) {
    return new AgencyEntry(
        code,
        "Invented Agency " + code,
        "SHELTER",
        List.of(County.KERR),
        List.of("OTHER"),
        mailbox,
        null,
        language,
        false,
        true,
        true,
        digest);
  }

  String person(Role role) {
    var username = "t" + CaseNumbers.random(8).toLowerCase();
    registry.write(
        new StaffEntry(
            username,
            "Test Person",
            username + "@staff.example",
            "a-long-password",
            List.of(role),
            List.of(),
            List.of("en"),
            true));
    return username;
  }

  void leaves(String username, Role role) {
    registry.write(
        new StaffEntry(
            username,
            "Test Person",
            username + "@staff.example",
            null,
            List.of(role),
            List.of(),
            List.of("en"),
            false));
  }

  static ItemFacts facts(ItemForm form, Instant at) {
    return new ItemFacts(form, "Bring the blue folder", at, null, null);
  }

  static NoticeRequest item(String key, Partner partner, UUID subject, Instant dueAt) {
    return new NoticeRequest(
        key, NoticeKind.ITEM_DUE, partner.recipient(), UUID.randomUUID(), subject, dueAt, null);
  }
}
