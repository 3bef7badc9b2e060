package org.bridges.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.Release;
import org.bridges.consent.ShareBasis;
import org.bridges.directory.Directory;
import org.bridges.plan.ItemView;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.bridges.team.TeamDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which agencies are proposed for a meeting and why, on which basis each may be told, and what it
 * would see. Without a basis the answer is no.
 */
@Service
public class Proposals {

  /** What can stand on the page behind an invitation; nothing else ever does. */
  private static final Set<DataClass> SHOWN =
      EnumSet.of(DataClass.MEETING, DataClass.PLAN, DataClass.CASE, DataClass.TRANSFER);

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Guests guests;
  private final Quorum quorum;
  private final Scheduling scheduling;
  private final TeamDesk team;
  private final ConsentDesk consent;
  private final Directory directory;
  private final OfficeTime time;

  Proposals(
      MeetingDesk desk,
      Invitees invitees,
      Guests guests,
      Quorum quorum,
      Scheduling scheduling,
      TeamDesk team,
      ConsentDesk consent,
      Directory directory,
      OfficeTime time) {
    this.desk = desk;
    this.invitees = invitees;
    this.guests = guests;
    this.quorum = quorum;
    this.scheduling = scheduling;
    this.team = team;
    this.consent = consent;
    this.directory = directory;
    this.time = time;
  }

  /**
   * One agency for the list.
   *
   * @param why in words, why it is proposed; never empty
   * @param basis on what it may be told and until when; null where it may not
   * @param sees classes of data of which it reads the agenda behind its link; on another basis than
   *     a release it reads date and place alone
   * @param chosen whether it is invited as the list stands
   * @param needed whether it must be there
   */
  public record Proposed(
      String code,
      String name,
      List<String> why,
      @Nullable String basis,
      Set<DataClass> sees,
      boolean chosen,
      boolean needed) {

    /** What it reads behind its link, in words. */
    public String seen() {
      var agenda =
          Stream.of(DataClass.MEETING, DataClass.PLAN, DataClass.CASE, DataClass.TRANSFER)
              .filter(sees::contains)
              .map(Proposed::inWords)
              .toList();
      return agenda.isEmpty()
          ? "date and place alone"
          : "date and place, " + String.join(", ", agenda);
    }

    private static String inWords(DataClass one) {
      return switch (one) {
        case PLAN -> "its own promises in words and those of others by area";
        case CASE -> "that help was asked for again";
        case TRANSFER -> "that there was a move";
        default -> "what the meeting is for";
      };
    }
  }

  /** The proposed agencies, those that may be told first. */
  @Transactional(readOnly = true)
  public List<Proposed> of(UUID meetingId) {
    var meeting = desk.require(meetingId);
    var listed =
        invitees.of(meetingId, meeting.sequence()).stream()
            .collect(Collectors.toMap(Invitee::agencyCode, Function.identity()));
    var codes = new TreeSet<>(guests.toInvite(meeting, true));
    codes.addAll(listed.keySet());
    codes.addAll(invitees.leftOut(meetingId));
    var leftOut = invitees.leftOut(meetingId);
    return codes.stream()
        .map(code -> proposed(meeting, code, listed.get(code), leftOut.contains(code)))
        .sorted(Comparator.comparing(one -> one.basis() == null))
        .toList();
  }

  private Proposed proposed(
      Meeting meeting, String code, @Nullable Invitee listed, boolean isLeftOut) {
    var mayTell = guests.mayTell(meeting, code);
    return new Proposed(
        code,
        directory.agency(code).name(),
        why(meeting, code),
        mayTell ? basis(meeting.caseId(), code) : null,
        mayTell ? sees(meeting.caseId(), code) : Set.of(),
        listed != null || (mayTell && !isLeftOut),
        listed != null && listed.needed());
  }

  private List<String> why(Meeting meeting, String code) {
    var why = new ArrayList<String>();
    if (team.agencies(meeting.caseId()).contains(code)) {
      why.add("on the team");
    }
    var own =
        guests.openItems(meeting.caseId()).stream()
            .filter(item -> item.agencyCode().equals(code))
            .toList();
    if (!own.isEmpty()) {
      why.add(promised(own));
    }
    if (invitees.ofOtherMeetings(meeting.caseId(), meeting.id()).contains(code)) {
      why.add("invited to an earlier meeting");
    }
    if (why.isEmpty()) {
      why.add("chosen here");
    }
    return why;
  }

  private String promised(List<ItemView> own) {
    var late = own.stream().filter(item -> item.dueAt().isBefore(time.instant())).count();
    var open = own.size() == 1 ? "one promise is open" : own.size() + " promises are open";
    return late == 0 ? open : open + ", " + late + " late";
  }

  private String basis(UUID caseId, String code) {
    return live(caseId, code).stream()
        .filter(one -> one.dataClasses().contains(DataClass.MEETING))
        .map(one -> one.basis().label() + " until " + time.spoken(one.endsAt()))
        .findFirst()
        .orElse("A recorded basis");
  }

  private Set<DataClass> sees(UUID caseId, String code) {
    var sees = EnumSet.noneOf(DataClass.class);
    live(caseId, code).stream()
        .filter(one -> one.basis() == ShareBasis.RELEASE)
        .forEach(one -> sees.addAll(one.dataClasses()));
    sees.retainAll(SHOWN);
    return sees;
  }

  private List<Release> live(UUID caseId, String code) {
    return consent.ofCase(caseId).stream()
        .filter(one -> one.agencyCode().equals(code) && one.isLiveAt(time.instant()))
        .toList();
  }

  /**
   * Keeps the list as it was checked: of the agencies that stood on it, those chosen are invited
   * and the others left out, also where the whole team is invited; and who must be there. Where a
   * date stands already, whoever is new on the list and may be told is invited at once.
   *
   * @param shown codes of the agencies that stood on the list
   * @throws WrongState when an agency that has its invitation already is to be left out
   */
  @Transactional
  public void keep(UUID meetingId, Set<String> shown, Set<String> chosen, Set<String> needed) {
    quorum.hold(meetingId);
    var meeting = desk.requireGoesOn(meetingId);
    for (var code : shown) {
      var agency = directory.agency(code).code();
      if (chosen.contains(agency) || needed.contains(agency)) {
        invitees.add(meetingId, agency);
        scheduling.inviteLate(meetingId, agency);
      } else {
        leaveOut(meeting, agency);
      }
    }
    invitees.need(meetingId, needed);
    quorum.reconsider(meeting);
  }

  private void leaveOut(Meeting meeting, String agency) {
    var isInvited =
        invitees.of(meeting.id(), meeting.sequence()).stream()
            .anyMatch(one -> one.agencyCode().equals(agency) && one.isInvited());
    if (isInvited) {
      throw new WrongState(
          "already-invited",
          directory.agency(agency).name() + " has its invitation already and stays on the list.");
    }
    invitees.leaveOut(meeting.id(), agency);
  }
}
