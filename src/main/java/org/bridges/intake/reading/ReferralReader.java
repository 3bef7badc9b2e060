package org.bridges.intake.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.bridges.intake.ReferralRequest;
import org.bridges.intake.ReferralRequest.About;
import org.bridges.intake.ReferralRequest.Danger;
import org.bridges.intake.ReferralRequest.Kind;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.intake.ReferralRequest.Need;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.web.FieldProblem;
import org.bridges.shared.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a referral, or says everything that is wrong with it at once. */
@Component
public class ReferralReader {

  static final int TEXT = 200;
  static final int NAME = 120;
  private static final int NARRATIVE = 500;
  private static final int TELLING = 20;
  private static final int MOST = 10;
  private static final int OLDEST = 120;

  private final MessageSource messages;
  private final Moments moments;
  private final Set<String> agencyKinds;

  ReferralReader(
      MessageSource messages,
      OfficeTime time,
      @Value(
              "${bridges.intake.agency-kinds:SCHOOL,LAW_ENFORCEMENT,DFPS,JUVENILE_PROBATION,MEDICAL,"
                  + "MENTAL_HEALTH,CAC,ADVOCACY,SHELTER,HOTLINE,COURT,COMMUNITY,OTHER}")
          List<String> agencyKinds) {
    this.messages = messages;
    this.moments = new Moments(time);
    this.agencyKinds = Set.copyOf(agencyKinds);
  }

  /** The kinds of agency that a referral may name, as configured. */
  public List<String> agencyKinds() {
    return agencyKinds.stream().sorted().toList();
  }

  /** Everything that is wrong with a referral that is not finished yet, in the language. */
  public List<FieldProblem> problems(JsonNode body, Locale locale) {
    try {
      read(body, locale);
      return List.of();
    } catch (Invalid wrong) {
      return wrong.problems();
    }
  }

  /**
   * The referral.
   *
   * @param locale language of the messages
   * @throws Invalid naming every wrong field
   */
  public ReferralRequest read(JsonNode body, Locale locale) {
    var faults = new Faults(messages, locale);
    if (!body.isObject()) {
      faults.add("body", "wrong-type");
      faults.throwIfAny();
    }
    var fields = new Fields(body, "", faults);
    var kind = or(fields.code("kind", codes(Kind.values())), Kind.REFERRAL);
    var source = new PartsReader(agencyKinds).source(fields.object("source"));
    var about = or(fields.code("about", codes(About.values())), About.YOUTH);
    var person = PartsReader.person(fields.object("person"));
    var youth = youth(fields.object("youth"));
    var concern = concern(fields.object("concern"));
    var needs = needs(fields);
    var connections = PartsReader.connections(fields.objects("connections", MOST));
    var livesIn = PartsReader.livesIn(fields.object("livesIn"));
    var contact = PartsReader.contact(fields.object("safeContact"));
    fields.end();
    var isReachable = source != null && source.canBeReached();
    if (!says(isReachable, contact, concern, youth)) {
      faults.add("contact", "no-contact");
    }
    faults.throwIfAny();
    return new ReferralRequest(
        kind,
        java.util.Objects.requireNonNull(source),
        about,
        person,
        youth,
        concern,
        needs,
        connections,
        livesIn,
        contact);
  }

  /** Something to begin with: a way to reach somebody, danger, a name, or a telling narrative. */
  private static boolean says(
      boolean isReachable,
      ReferralRequest.@Nullable Contact contact,
      ReferralRequest.Concern concern,
      ReferralRequest.Youth youth) {
    var narrative = concern.narrative() == null ? "" : concern.narrative();
    return isReachable
        || (contact != null && contact.value() != null)
        || concern.immediateDanger() == Danger.YES
        || youth.name() != null
        || !youth.aliases().isEmpty()
        || narrative.codePointCount(0, narrative.length()) >= TELLING;
  }

  private ReferralRequest.Youth youth(Fields fields) {
    var youth =
        new ReferralRequest.Youth(
            fields.text("name", NAME),
            fields.texts("aliases", MOST, NAME),
            moments.date(fields, "dateOfBirth"),
            fields.number("age", 0, OLDEST),
            fields.flag("ageEstimated"),
            fields.text("language", TEXT),
            fields.text("gender", TEXT));
    fields.end();
    return youth;
  }

  private ReferralRequest.Concern concern(Fields fields) {
    var concern =
        new ReferralRequest.Concern(
            or(fields.code("level", codes(Level.values())), Level.UNSURE),
            or(fields.code("immediateDanger", codes(Danger.values())), Danger.UNKNOWN),
            moments.moment(fields, "recoveredAt"),
            fields.text("narrative", NARRATIVE),
            screening(fields.object("screening")));
    fields.end();
    return concern;
  }

  private ReferralRequest.@Nullable Screening screening(Fields fields) {
    var screening =
        new ReferralRequest.Screening(
            fields.text("tool", TEXT),
            fields.code("band", codes(ReferralRequest.Band.values())),
            moments.date(fields, "date"));
    fields.end();
    return fields.isEmpty() ? null : screening;
  }

  private static List<Need> needs(Fields fields) {
    var known = codes(Need.values());
    var needs = fields.texts("needs", MOST, TEXT).stream().map(known).distinct().toList();
    if (needs.stream().anyMatch(java.util.Objects::isNull)) {
      fields.fault("needs", "unknown-code");
      return List.of();
    }
    return needs.stream().map(Need.class::cast).toList();
  }

  /** A code by its name. */
  static <E extends Enum<E>> Function<String, @Nullable E> codes(E[] values) {
    return text ->
        Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst().orElse(null);
  }

  static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
