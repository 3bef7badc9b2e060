package org.bridges.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.youth.SafeWay;
import org.bridges.youth.SafeWays;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody needs in view before calling or visiting, and to note it afterwards. */
@Service
public class ContactSheet {

  private final CaseFile cases;
  private final ContactLog log;
  private final ContactTries tries;
  private final ContactFollowUp next;
  private final ContactPeople people;
  private final ContactDesk desk;
  private final NextTry proposal;
  private final SafeWays ways;
  private final YouthVault vault;
  private final Gate gate;
  private final OfficeTime time;

  ContactSheet(
      CaseFile cases,
      ContactLog log,
      ContactTries tries,
      ContactFollowUp next,
      ContactPeople people,
      ContactDesk desk,
      NextTry proposal,
      SafeWays ways,
      YouthVault vault,
      Gate gate,
      OfficeTime time) {
    this.cases = cases;
    this.log = log;
    this.tries = tries;
    this.next = next;
    this.people = people;
    this.desk = desk;
    this.proposal = proposal;
    this.ways = ways;
    this.vault = vault;
    this.gate = gate;
    this.time = time;
  }

  /**
   * The ways that are safe now.
   *
   * @param isHomeUnsafe whether ways that may lead to an adult who is not safe were left out
   */
  public record Ways(List<SafeWay> offered, boolean isHomeUnsafe) {

    /** Whether a message may be left anywhere. */
    public boolean mayLeaveMessage() {
      return offered.stream().anyMatch(way -> way.contact().mayLeaveMessage());
    }
  }

  /** The ways to reach somebody of this case; only where the vault is opened on purpose. */
  @Transactional(readOnly = true)
  public Ways ways(UUID caseId) {
    var youth = cases.view(caseId).youthId();
    var isUnsafe = vault.adultsAtHome(youth).stream().anyMatch(adult -> !adult.maySign());
    return new Ways(ways.offered(youth), isUnsafe);
  }

  /**
   * The page.
   *
   * @param firstContact the step in which the youth's first contact is recorded, while it waits
   * @param proposed when the youth is tried again, if nobody is reached now
   * @param unanswered how many tries of the youth in a row reached nobody
   * @param most after how many of them another way is looked for
   */
  public record Sheet(
      CaseView care,
      String pseudonym,
      List<ContactPeople.Choice> people,
      Ways ways,
      Optional<OpenTask> firstContact,
      Instant proposed,
      List<ContactTry> tries,
      List<ContactLog.Attempt> entries,
      int unanswered,
      int most,
      boolean mayChangeWays) {

    /** Whether it is time to look for another way than trying again. */
    public boolean needsAnotherWay() {
      return unanswered >= most;
    }
  }

  /** Gathers the page for a person; grown-ups at home only where the gate opens them. */
  @Transactional(readOnly = true)
  public Sheet of(UUID caseId, StaffView person) {
    var care = cases.view(caseId);
    var home = seesHome(caseId, person);
    return new Sheet(
        care,
        vault.pseudonym(care.youthId()),
        people.of(caseId, home),
        ways(caseId),
        desk.firstContact(caseId),
        proposal.after(care, null, time.instant()),
        next.standing(caseId, home),
        entries(caseId, home),
        log.unanswered(caseId, null),
        tries.most(),
        gate.canAccess(person, AuditAction.CHANGE, Subject.ofCase(caseId), DataClass.IDENTITY));
  }

  /**
   * A contact with somebody at home is noted only by those who may see who lives there.
   *
   * @param adult null for the youth
   * @throws Missing for everybody else: to them nobody is there
   */
  @Transactional(readOnly = true)
  public void requireVisible(UUID caseId, @Nullable UUID adult, StaffView person) {
    if (adult != null && !seesHome(caseId, person)) {
      throw new Missing("adult at home");
    }
  }

  private boolean seesHome(UUID caseId, StaffView person) {
    return gate.canAccess(person, AuditAction.VIEW, Subject.ofCase(caseId), DataClass.HOUSEHOLD);
  }

  private List<ContactLog.Attempt> entries(UUID caseId, boolean home) {
    return log.ofCase(caseId).stream().filter(one -> home || one.adultId() == null).toList();
  }

  /** Tries and contacts without a way or a name, for who decides whether trying goes on. */
  @Transactional(readOnly = true)
  public List<ContactLog.Attempt> history(UUID caseId) {
    return log.ofCase(caseId);
  }
}
