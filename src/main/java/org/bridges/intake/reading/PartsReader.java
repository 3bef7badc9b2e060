package org.bridges.intake.reading;

import static org.bridges.intake.reading.ReferralReader.NAME;
import static org.bridges.intake.reading.ReferralReader.TEXT;
import static org.bridges.intake.reading.ReferralReader.codes;
import static org.bridges.intake.reading.ReferralReader.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bridges.intake.ReferralRequest.Connection;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.intake.ReferralRequest.Contact;
import org.bridges.intake.ReferralRequest.ContactMethod;
import org.bridges.intake.ReferralRequest.ContactWho;
import org.bridges.intake.ReferralRequest.LivesIn;
import org.bridges.intake.ReferralRequest.Person;
import org.bridges.intake.ReferralRequest.Source;
import org.bridges.intake.ReferralRequest.SourceKind;
import org.jspecify.annotations.Nullable;

/** Reads the parts about the writer, the place and the ways to reach somebody. */
final class PartsReader {

  private static final int OLDEST = 120;

  private final Set<String> agencyKinds;

  PartsReader(Set<String> agencyKinds) {
    this.agencyKinds = agencyKinds;
  }

  /** Null where the kind is missing: then a fault is noted. */
  @Nullable Source source(Fields fields) {
    var isGiven = fields.has("kind");
    var kind = fields.code("kind", codes(SourceKind.values()));
    var source =
        new Source(
            or(kind, SourceKind.OTHER),
            fields.text("agency", TEXT),
            fields.code("agencyKind", text -> agencyKinds.contains(text) ? text : null),
            fields.text("name", NAME),
            fields.text("role", TEXT),
            phone(fields, "phone"),
            email(fields, "email"),
            fields.flag("wantsFeedback"));
    fields.end();
    if (!isGiven) {
      fields.fault("kind", "required");
    }
    return source;
  }

  static @Nullable Person person(Fields fields) {
    var person =
        new Person(
            fields.text("name", NAME),
            fields.text("relation", TEXT),
            fields.number("age", 0, OLDEST),
            fields.text("language", TEXT));
    fields.end();
    return fields.isEmpty() ? null : person;
  }

  static List<Connection> connections(List<Fields> all) {
    var connections = new ArrayList<Connection>();
    for (var fields : all) {
      var isGiven = fields.has("county");
      var county = fields.code("county", Counties::ofCode);
      var kind =
          fields.code(
              "kind",
              codes(
                  new ConnectionKind[] {
                    ConnectionKind.PRESENT,
                    ConnectionKind.TRAVELLING,
                    ConnectionKind.VICTIMISED,
                    ConnectionKind.OTHER
                  }));
      fields.end();
      if (!isGiven) {
        fields.fault("county", "required");
      }
      if (county != null) {
        connections.add(new Connection(county, or(kind, ConnectionKind.OTHER)));
      }
    }
    return List.copyOf(connections);
  }

  static @Nullable LivesIn livesIn(Fields fields) {
    var livesIn = new LivesIn(fields.text("county", TEXT), fields.text("state", TEXT));
    fields.end();
    return fields.isEmpty() ? null : livesIn;
  }

  static @Nullable Contact contact(Fields fields) {
    var who = fields.code("who", codes(ContactWho.values()));
    var method = fields.code("method", codes(ContactMethod.values()));
    var value =
        switch (method) {
          case PHONE -> phone(fields, "value");
          case EMAIL -> email(fields, "value");
          case null, default -> fields.text("value", TEXT);
        };
    var note = fields.text("note", TEXT);
    var mayLeaveMessage = fields.flag("mayLeaveMessage");
    fields.end();
    if (fields.isEmpty()) {
      return null;
    }
    return new Contact(
        or(who, ContactWho.REFERRER),
        or(method, ContactMethod.PHONE),
        value,
        note,
        mayLeaveMessage);
  }

  /** Kept as written; only what has no digit at all is no number. */
  private static @Nullable String phone(Fields fields, String name) {
    return fields.parsed(
        name,
        "not-a-phone",
        text -> text.matches("(?s).*\\p{Nd}.*\\p{Nd}.*\\p{Nd}.*") ? text : null);
  }

  private static @Nullable String email(Fields fields, String name) {
    return fields.parsed(
        name, "not-an-email", text -> text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") ? text : null);
  }
}
