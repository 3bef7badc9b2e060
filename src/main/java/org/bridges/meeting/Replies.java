package org.bridges.meeting;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the invited agencies say: they come, they cannot, or somebody else comes for them. A mind
 * can be changed until the meeting begins; the last word counts, and each is kept.
 */
@Service
public class Replies {

  static final String TABLE = "invitation_reply";

  /** Codes of the answers. */
  public static final Set<String> ANSWERS = Set.of("ATTEND", "CANNOT", "SUBSTITUTE");

  private static final int LONGEST = 120;

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Quorum quorum;
  private final Timeline timeline;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final JdbcClient jdbc;

  Replies(
      MeetingDesk desk,
      Invitees invitees,
      Quorum quorum,
      Timeline timeline,
      OfficeTime time,
      FieldCipher cipher,
      JdbcClient jdbc) {
    this.desk = desk;
    this.invitees = invitees;
    this.quorum = quorum;
    this.timeline = timeline;
    this.time = time;
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  /**
   * An answer.
   *
   * @param answer ATTEND, CANNOT or SUBSTITUTE
   * @param instead for SUBSTITUTE: the role or desk that comes, in words
   * @param note free text, null where there is none
   */
  public record Reply(String answer, @Nullable String instead, @Nullable String note) {

    /** Never shows what the agency wrote. */
    @Override
    public String toString() {
      return "Reply[" + answer + "]";
    }
  }

  /**
   * Takes an answer to the date that stands; the same one again changes nothing. Nobody is written
   * to because of it: who comes instead is known to the agency that sends her or him.
   *
   * @param by who of ours noted what the agency said by telephone; null behind the agency's link
   * @throws Missing when the agency is not invited
   * @throws Refused with ANSWER_MISSING, SUBSTITUTE_MISSING or TOO_LONG
   * @throws WrongState when no date stands that lies ahead
   */
  @Transactional
  public void take(UUID meetingId, String agencyCode, Reply reply, @Nullable String by) {
    check(reply);
    quorum.hold(meetingId);
    var meeting = desk.require(meetingId);
    if (!meeting.isAhead(time.instant())) {
      throw new WrongState("no-date", "The meeting has begun, or no date stands any more.");
    }
    var own =
        invitees.of(meetingId, meeting.sequence()).stream()
            .filter(one -> one.agencyCode().equals(agencyCode))
            .findFirst()
            .orElseThrow(() -> new Missing("invitation"));
    if (isTheSame(own, reply)) {
      return;
    }
    var number = store(meeting, agencyCode, reply, by);
    timeline.add(
        TimelineEntry.ofCase(
                meeting.caseId(),
                String.join(
                    ":",
                    "invited",
                    meetingId.toString(),
                    agencyCode,
                    meeting.sequence() + "." + number),
                own.agencyName() + inWords(reply.answer()))
            .by(by)
            .with(words(reply)));
    quorum.reconsider(meeting);
  }

  private static void check(Reply reply) {
    if (!ANSWERS.contains(reply.answer())) {
      throw new Refused("ANSWER_MISSING", "answer", "Choose an answer.");
    }
    var instead = reply.instead();
    if (reply.answer().equals("SUBSTITUTE") && (instead == null || instead.isBlank())) {
      throw new Refused(
          "SUBSTITUTE_MISSING", "instead", "Say which role or desk comes instead, without a name.");
    }
    if (instead != null && instead.length() > LONGEST) {
      throw new Refused("TOO_LONG", "instead", "Keep it to " + LONGEST + " characters.");
    }
  }

  private static boolean isTheSame(Invitee own, Reply reply) {
    return reply.answer().equals(own.answer())
        && Objects.equals(instead(reply), own.instead())
        && Objects.equals(reply.note(), own.note());
  }

  private static @Nullable String instead(Reply reply) {
    var instead = reply.instead();
    return reply.answer().equals("SUBSTITUTE") && instead != null ? instead.strip() : null;
  }

  private int store(Meeting meeting, String agency, Reply reply, @Nullable String by) {
    var id = UUID.randomUUID();
    var row = cipher.row(TABLE, id);
    return jdbc.sql(
            """
            insert into invitation_reply
              (id, meeting_id, agency_code, sequence, number, answer, instead, note, replied_at, noted_by)
            select :id, :meeting, :agency, :sequence, coalesce(max(number), 0) + 1, :answer, :instead,
                   :note, :at, :by
            from invitation_reply
            where meeting_id = :meeting and agency_code = :agency and sequence = :sequence
            returning number
            """)
        .param("id", id)
        .param("meeting", meeting.id())
        .param("agency", agency)
        .param("sequence", meeting.sequence())
        .param("answer", reply.answer())
        .param("instead", row.toColumn("instead", instead(reply)), Types.BINARY)
        .param("note", row.toColumn("note", reply.note()), Types.BINARY)
        .param("at", Timestamp.from(time.instant()))
        .param("by", by, Types.VARCHAR)
        .query(Integer.class)
        .single();
  }

  private static String inWords(String answer) {
    return switch (answer) {
      case "ATTEND" -> " comes to the meeting";
      case "CANNOT" -> " cannot come to the meeting";
      default -> ": somebody else comes to the meeting";
    };
  }

  private static @Nullable String words(Reply reply) {
    var words =
        Stream.of(Optional.ofNullable(instead(reply)), Optional.ofNullable(reply.note()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(". "));
    return words.isEmpty() ? null : words;
  }
}
