package org.bridges.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditTrail;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.eligibility.AgeBand;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.intake.ReferralRequest.About;
import org.bridges.intake.ReferralRequest.Connection;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.SafeContact;
import org.bridges.youth.YouthVault;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a referral in: identity, referral, timeline and the start of its process are one
 * transaction, so it is there as a whole or not at all.
 */
@Service
public class IntakeDesk {

  private final Referrals referrals;
  private final YouthVault vault;
  private final ReferrerVault referrers;
  private final FieldCipher cipher;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final ReferrerFeedback feedback;

  IntakeDesk(
      Referrals referrals,
      YouthVault vault,
      ReferrerVault referrers,
      FieldCipher cipher,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      JsonMapper json,
      AuditTrail audit,
      ReferrerFeedback feedback) {
    this.referrals = referrals;
    this.vault = vault;
    this.referrers = referrers;
    this.cipher = cipher;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.json = json;
    this.audit = audit;
    this.feedback = feedback;
  }

  /**
   * Takes a referral in that arrives now.
   *
   * @param channel {@code API} or {@code FORM}
   */
  @Transactional
  public ReferralView receive(ReferralRequest sent, String channel) {
    return receive(sent, new Received(channel, time.instant(), null));
  }

  /** Takes a referral in. */
  @Transactional
  public ReferralView receive(ReferralRequest sent, Received how) {
    var youthId = register(sent);
    var known = !vault.similar(youthId).isEmpty();
    var arrival = arrival(sent, how, youthId, known);
    var view = referrals.save(new Referral(sent, arrival, cipher)).view();
    referrers.keep(view.id(), sent.source(), language());
    feedback.received(view, sent.source());
    timeline.add(
        TimelineEntry.ofReferral(
                view.id(), "received:" + view.id(), "Referral received (" + words(view) + ")")
            .by(view.takenBy()));
    if (view.ageDiffers()) {
      timeline.add(
          TimelineEntry.ofReferral(
              view.id(),
              "age-differs:" + view.id(),
              "Birth date and stated age disagree; the birth date counts"));
    }
    start(view, CountyLinks.of(sent));
    audit.created(ReferralSubject.of(view));
    return view;
  }

  private UUID register(ReferralRequest sent) {
    var youth = sent.youth();
    var youthId =
        vault.register(
            new NewYouth(
                youth.name(),
                youth.aliases(),
                youth.dateOfBirth(),
                youth.age(),
                youth.ageEstimated(),
                youth.language(),
                youth.gender()));
    contacts(sent).forEach(one -> vault.addContact(youthId, one, isHers(one, sent.source())));
    if (sent.about() != About.YOUTH) {
      vault.addPerson(youthId, person(sent));
    }
    return youthId;
  }

  /** The safe contact, and the way back to a youth who wrote herself or himself. */
  private static List<SafeContact> contacts(ReferralRequest sent) {
    var contacts = new ArrayList<SafeContact>();
    var source = sent.source();
    if (source.kind() == ReferralRequest.SourceKind.SELF && source.phone() != null) {
      contacts.add(new SafeContact("YOUTH", "PHONE", source.phone(), null, false));
    }
    if (source.kind() == ReferralRequest.SourceKind.SELF && source.email() != null) {
      contacts.add(new SafeContact("YOUTH", "EMAIL", source.email(), null, false));
    }
    var said = sent.safeContact();
    if (said != null) {
      contacts.add(
          new SafeContact(
              said.who().name(),
              said.method().name(),
              said.value(),
              said.note(),
              said.mayLeaveMessage()));
    }
    return contacts;
  }

  /** Not the writer's own desk, whomever it is said to reach: it says nothing about the youth. */
  private static boolean isHers(SafeContact contact, ReferralRequest.Source source) {
    var isOutsider =
        source.kind() == ReferralRequest.SourceKind.AGENCY
            || source.kind() == ReferralRequest.SourceKind.OTHER;
    return !contact.who().equals("REFERRER")
        && !(isOutsider && YouthVault.isSamePhone(contact.value(), source.phone()));
  }

  /** Unknown until somebody looked: the adult may be the danger. */
  private static PersonAtHome person(ReferralRequest sent) {
    var said = sent.person();
    return new PersonAtHome(
        sent.about().name(),
        said == null ? null : said.name(),
        said == null ? null : said.relation(),
        said == null ? null : said.age(),
        said == null ? null : said.language(),
        HomeSafety.UNKNOWN);
  }

  private Arrival arrival(ReferralRequest sent, Received how, UUID youthId, boolean known) {
    var today = time.at(how.at()).toLocalDate();
    var youth = sent.youth();
    var born = youth.dateOfBirth();
    var differs =
        born != null
            && youth.age() != null
            && !youth.ageEstimated()
            && AgeBand.years(born, today) != youth.age();
    return new Arrival(
        how,
        CaseNumbers.random(4) + "-" + CaseNumbers.random(4) + "-" + CaseNumbers.random(2),
        CaseNumbers.next(),
        youthId,
        known,
        AgeBand.of(born, youth.age(), youth.ageEstimated(), today),
        differs,
        json.writeValueAsString(ReferralContent.of(sent)));
  }

  /** The language in which the form was read, or that the request asked for. */
  private static String language() {
    return LocaleContextHolder.getLocale().getLanguage().equals("es") ? "es" : "en";
  }

  private void start(ReferralView view, List<Connection> connections) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("referralId", view.id().toString());
    variables.put("caseNumber", view.caseNumber());
    variables.put("urgency", view.urgency().name());
    variables.put("safetyFirst", view.safetyFirst());
    variables.put("about", view.about().name());
    variables.put("youthKnown", view.youthKnown());
    variables.put("concernLevel", view.concernLevel().name());
    variables.put("ageBand", view.ageBand().name());
    variables.put("connections", connections.stream().map(IntakeDesk::codes).toList());
    outbox.start(
        view.id(),
        "intake",
        view.id(),
        0,
        variables,
        new StageClock("ACKNOWLEDGE", view.receivedAt(), "acknowledge"),
        new StageClock("DECIDE", view.receivedAt(), "decide"));
  }

  private static Map<String, String> codes(Connection connection) {
    return Map.of("county", connection.county().name(), "kind", connection.kind().name());
  }

  private String words(ReferralView view) {
    var way =
        switch (view.channel()) {
          case "FORM" -> "public form";
          case "API" -> "from a partner's system";
          default ->
              DeskChannel.valueOf(view.channel()).label() + ", " + time.spoken(view.receivedAt());
        };
    return view.urgency() == org.bridges.shared.Urgency.URGENT ? way + ", urgent" : way;
  }
}
