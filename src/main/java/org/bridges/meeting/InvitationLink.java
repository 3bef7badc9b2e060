package org.bridges.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.PartnerPart;
import org.bridges.reminder.Recipient;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invitation behind a partner's link: when and where, and whether somebody comes. */
@Component
class InvitationLink implements PartnerItem {

  private final Meetings meetings;
  private final Invitees invitees;
  private final Replies replies;
  private final PartnerAgenda agenda;
  private final OfficeTime time;
  private final FieldCipher cipher;

  InvitationLink(
      Meetings meetings,
      Invitees invitees,
      Replies replies,
      PartnerAgenda agenda,
      OfficeTime time,
      FieldCipher cipher) {
    this.meetings = meetings;
    this.invitees = invitees;
    this.replies = replies;
    this.agenda = agenda;
    this.time = time;
    this.cipher = cipher;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.INVITATION, NoticeKind.INVITATION_REMINDER);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return meetings.existsById(subjectId);
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of(DataClass.MEETING);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return meetings.findByCaseIdOrderByCalledAtDesc(caseId).stream()
        .filter(
            meeting -> meeting.isAhead(time.instant()) && invitee(meeting, agencyCode).isPresent())
        .map(Meeting::id)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recipient> asked(UUID subjectId) {
    var meeting = require(subjectId);
    return invitees.of(subjectId, meeting.sequence()).stream()
        .filter(one -> one.answer() == null)
        .map(one -> Recipient.agency(one.agencyCode()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    var meeting = require(subjectId);
    var own = invitee(meeting, agencyCode).orElseThrow(() -> new Missing("invitation"));
    return new ItemFacts(
        ItemForm.INVITATION,
        null,
        meeting.meetingAt(),
        meeting.view(List.of(), cipher).place(),
        own.answer());
  }

  /** Who has answered is not reminded; a changed mind still finds the page. */
  @Override
  @Transactional(readOnly = true)
  public boolean isReminded(UUID subjectId, String agencyCode) {
    return stillOpen(subjectId, agencyCode)
        && invitee(require(subjectId), agencyCode).stream().allMatch(one -> one.answer() == null);
  }

  @Override
  public List<PartnerPart> parts(UUID subjectId, String agencyCode, Locale locale) {
    return agenda.of(subjectId, agencyCode, locale);
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    replies.take(
        subjectId,
        agencyCode,
        new Replies.Reply(answer.answer(), answer.to(), answer.note()),
        null);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    var meeting = require(subjectId);
    return meeting.isAhead(time.instant()) && invitee(meeting, agencyCode).isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isCalledOff(UUID subjectId, String agencyCode) {
    var meeting = require(subjectId);
    return meeting.isOver()
        && !meeting.isHeld()
        && invitee(meeting, agencyCode).filter(Invitee::isInvited).isPresent();
  }

  /** Who meets right after a recovery is called by night, too. */
  @Override
  @Transactional(readOnly = true)
  public boolean cannotWait(UUID subjectId) {
    return require(subjectId).kind() == MeetingKind.RAPID_RESPONSE;
  }

  private Optional<Invitee> invitee(Meeting meeting, String agencyCode) {
    return invitees.of(meeting.id(), meeting.sequence()).stream()
        .filter(one -> one.agencyCode().equals(agencyCode))
        .findFirst();
  }

  private Meeting require(UUID meetingId) {
    return meetings.findById(meetingId).orElseThrow(() -> new Missing("meeting"));
  }
}
