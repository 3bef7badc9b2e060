package org.bridges.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.reminder.Recipient.Type;
import org.bridges.shared.Group;
import org.springframework.stereotype.Component;

/**
 * Turns a recipient into mailboxes. A group is its people, each mailbox once; when nobody is there
 * the managers hear of it, and when they are not there either, the operator's mailbox: an empty
 * group is never silence.
 */
@Component
class AddressBook {

  private final Directory directory;
  private final Gate gate;
  private final MailSettings settings;
  private final WriterMailbox writers;

  AddressBook(Directory directory, Gate gate, MailSettings settings, WriterMailbox writers) {
    this.directory = directory;
    this.gate = gate;
    this.settings = settings;
    this.writers = writers;
  }

  /**
   * Single recipients of a request: agencies, people or the operator, never a group. Of our people
   * only those hear of a record to whom the gate opens it, and the managers; instead of helpers of
   * whom nobody may, the coordinators; instead of an agency that is shut out the coordinators hear.
   * Who is away does not hear: who stands in for them and their group do.
   */
  List<Recipient> resolve(Recipient recipient, Subject about) {
    return switch (recipient.type()) {
      case OPERATOR, WRITER -> List.of(recipient);
      case AGENCY ->
          gate.isShutOut(about.caseId(), recipient.code())
              ? group(Group.COORDINATORS.code(), about)
              : List.of(recipient);
      case PERSON -> person(recipient, about);
      case GROUP -> group(recipient.code(), about);
    };
  }

  private List<Recipient> person(Recipient person, Subject about) {
    var known = directory.findStaff(person.code()).filter(one -> ofPerson(one).isPresent());
    var presence = directory.presence();
    if (known.isEmpty() || presence.isThere(known.get())) {
      return known.isPresent() && !gate.mayHear(List.of(known.get()), about).isEmpty()
          ? List.of(person)
          : managers(about);
    }
    var instead =
        Stream.concat(
            presence.standIn(person.code()).stream(),
            known.get().groups().stream()
                .flatMap(group -> presence.among(directory.inGroup(group)).stream()));
    var hear = eachMailboxOnce(instead.toList(), about);
    return hear.isEmpty() ? managers(about) : hear;
  }

  /** The mailbox of a single recipient at this moment; empty when there is none. */
  Optional<Address> find(Recipient single) {
    return switch (single.type()) {
      case AGENCY -> directory.findAgency(single.code()).flatMap(this::ofAgency);
      case PERSON -> directory.findStaff(single.code()).flatMap(this::ofPerson);
      case OPERATOR -> Optional.of(new Address(settings.operator(), Locale.ENGLISH, "Operator"));
      case WRITER -> ofWriter(UUID.fromString(single.code()));
      case GROUP -> Optional.empty();
    };
  }

  /** Whether it is an agency that wants its reminders once a day. */
  boolean wantsDigest(Recipient single) {
    return single.type() == Type.AGENCY
        && directory.findAgency(single.code()).map(AgencyView::dailyDigest).orElse(false);
  }

  /** The name that our own pages show. */
  String name(Recipient single) {
    return switch (single.type()) {
      case AGENCY ->
          directory.findAgency(single.code()).map(AgencyView::name).orElse(single.code());
      case PERSON ->
          directory.findStaff(single.code()).map(StaffView::displayName).orElse(single.code());
      case GROUP -> single.code();
      case WRITER -> "Who wrote";
      case OPERATOR -> "Operator";
    };
  }

  private List<Recipient> group(String code, Subject about) {
    var group = Group.ofCode(code);
    var people = group.map(one -> reachable(one, about)).orElseGet(List::of);
    if (people.isEmpty() && group.filter(Group::helpsCoordinators).isPresent()) {
      return group(Group.COORDINATORS.code(), about);
    }
    return people.isEmpty() ? managers(about) : people;
  }

  private List<Recipient> managers(Subject about) {
    var there = reachable(Group.MANAGERS, about);
    // rather somebody on holiday who can decide than nobody who can
    var people =
        there.isEmpty() ? eachMailboxOnce(directory.inGroup(Group.MANAGERS), about) : there;
    return people.isEmpty() ? List.of(Recipient.operator()) : people;
  }

  private List<Recipient> reachable(Group group, Subject about) {
    return eachMailboxOnce(directory.presence().among(directory.inGroup(group)), about);
  }

  private List<Recipient> eachMailboxOnce(List<StaffView> people, Subject about) {
    Map<String, Recipient> byMailbox = new LinkedHashMap<>();
    for (var person : gate.mayHear(people, about)) {
      ofPerson(person)
          .ifPresent(
              address ->
                  byMailbox.putIfAbsent(
                      address.mailbox().toLowerCase(Locale.ROOT),
                      new Recipient(Type.PERSON, person.username())));
    }
    return List.copyOf(byMailbox.values());
  }

  private Optional<Address> ofAgency(AgencyView agency) {
    var mailbox = agency.email();
    return mailbox == null || !agency.active()
        ? Optional.empty()
        : Optional.of(new Address(mailbox, Locale.of(agency.language()), agency.name()));
  }

  private Optional<Address> ofWriter(UUID referralId) {
    return writers
        .ofReferral(referralId)
        .map(mailbox -> new Address(mailbox.address(), mailbox.locale(), "Who wrote"));
  }

  private Optional<Address> ofPerson(StaffView person) {
    var mailbox = person.email();
    return mailbox == null || !person.active()
        ? Optional.empty()
        : Optional.of(new Address(mailbox, person.locale(), person.displayName()));
  }
}
