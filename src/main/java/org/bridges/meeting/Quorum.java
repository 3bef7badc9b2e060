package org.bridges.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must be there for a meeting to make sense: agencies that are marked as needed, and a number.
 * Nothing is needed unless a coordinator says so. When a needed agency says no, or the number can
 * not be reached any more, the process asks a coordinator for another time.
 */
@Service
public class Quorum {

  private static final String AT_LEAST = "AT_LEAST_";

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Guests guests;
  private final Timeline timeline;
  private final Outbox outbox;
  private final JdbcClient jdbc;

  Quorum(
      MeetingDesk desk,
      Invitees invitees,
      Guests guests,
      Timeline timeline,
      Outbox outbox,
      JdbcClient jdbc) {
    this.desk = desk;
    this.invitees = invitees;
    this.guests = guests;
    this.timeline = timeline;
    this.outbox = outbox;
    this.jdbc = jdbc;
  }

  /**
   * Sets how many agencies must come at least.
   *
   * @param code NONE or AT_LEAST_ with a number; null leaves what stands
   */
  @Transactional
  public void set(UUID meetingId, @Nullable String code) {
    if (code != null) {
      desk.require(meetingId).needs(number(code));
    }
  }

  private static @Nullable Integer number(String code) {
    return code.matches(AT_LEAST + "[1-9][0-9]?")
        ? Integer.valueOf(code.substring(AT_LEAST.length()))
        : null;
  }

  /**
   * Looks at whether the quorum can be reached with those who are to be invited.
   *
   * @param code as {@link #set}
   * @param toInvite codes of the agencies that are to be invited
   * @throws Refused with NEEDED_NOT_INVITED or QUORUM_TOO_HIGH
   */
  void check(Meeting meeting, @Nullable String code, Set<String> toInvite) {
    var missing =
        invitees.of(meeting.id(), meeting.sequence()).stream()
            .filter(Invitee::needed)
            .filter(one -> !guests.mayTell(meeting, one.agencyCode()))
            .map(Invitee::agencyName)
            .toList();
    if (!missing.isEmpty()) {
      throw new Refused(
          "NEEDED_NOT_INVITED",
          String.join(", ", missing)
              + " must be there, but nothing may be shared. Record a release or another basis,"
              + " or take the mark off.");
    }
    var number = code == null ? meeting.quorum() : number(code);
    var told = toInvite.stream().filter(agency -> guests.mayTell(meeting, agency)).count();
    if (number != null && number > told) {
      throw new Refused(
          "QUORUM_TOO_HIGH",
          "Only %d can be invited, but %d must come. Choose a smaller number, or invite more."
              .formatted(told, number));
    }
  }

  /**
   * Until the transaction ends nobody else answers for this meeting: each answer sees the others.
   */
  void hold(UUID meetingId) {
    jdbc.sql("select id from meeting where id = ? for update")
        .param(meetingId)
        .query(UUID.class)
        .optional();
  }

  /** Tells the process that a person has to look at the answers, where that is news. */
  void reconsider(Meeting meeting) {
    if (isNews(meeting)) {
      outbox.publish(meeting.caseId(), "meeting.quorumChanged", meeting.id(), Map.of());
    }
  }

  /** Whether the answers stand otherwise than the process was last told. */
  @Transactional(readOnly = true)
  public boolean isNews(UUID meetingId) {
    return isNews(desk.require(meetingId));
  }

  private boolean isNews(Meeting meeting) {
    if (!meeting.isScheduled()) {
      return false;
    }
    var answers = answers(meeting);
    return isLost(meeting, answers)
        ? !meeting.isQuorumHeard() || wasKeptWithFewerNoes(meeting, answers)
        : meeting.isAskedForAnotherTime();
  }

  private static boolean wasKeptWithFewerNoes(Meeting meeting, List<Invitee> answers) {
    return !meeting.isAskedForAnotherTime() && !meeting.isKeptWithout(noes(answers));
  }

  /**
   * Whether a coordinator has to agree another time now. The records answer, not the message: a
   * date that is off, or was kept with as many noes, needs nothing.
   */
  @Transactional
  public boolean asksForAnotherTime(UUID meetingId) {
    hold(meetingId);
    var meeting = desk.require(meetingId);
    var answers = answers(meeting);
    var asks =
        meeting.isScheduled() && isLost(meeting, answers) && !meeting.isKeptWithout(noes(answers));
    meeting.hearQuorum(asks);
    if (asks) {
      timeline.add(
          TimelineEntry.ofCase(
              meeting.caseId(),
              "quorum:%s:%d:%d".formatted(meetingId, meeting.sequence(), noes(answers)),
              "Not enough can come to the meeting: another time is to be agreed"));
    }
    return asks;
  }

  /** The date of the meeting; null where none stands. */
  @Transactional(readOnly = true)
  public @Nullable Instant dateOf(UUID meetingId) {
    var meeting = desk.require(meetingId);
    return meeting.isScheduled() ? meeting.meetingAt() : null;
  }

  /** How many have said that nobody comes. */
  int noes(Meeting meeting) {
    return noes(answers(meeting));
  }

  private List<Invitee> answers(Meeting meeting) {
    return invitees.of(meeting.id(), meeting.sequence());
  }

  private static int noes(List<Invitee> answers) {
    return (int) answers.stream().filter(Invitee::saidNo).count();
  }

  private boolean isLost(Meeting meeting, List<Invitee> answers) {
    if (answers.stream().anyMatch(one -> one.needed() && one.saidNo())) {
      return true;
    }
    var number = meeting.quorum();
    var mayCome =
        answers.stream()
            .filter(one -> !one.saidNo() && guests.mayTell(meeting, one.agencyCode()))
            .count();
    return number == null ? mayCome == 0 && noes(answers) > 0 : mayCome < number;
  }
}
