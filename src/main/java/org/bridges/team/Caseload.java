package org.bridges.team;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Absence;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.Group;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases of each coordinator, and who could take them when one leaves or falls ill. */
@Service
public class Caseload {

  private final CaseFile cases;
  private final Directory directory;
  private final Candidates candidates;
  private final Worklist worklist;
  private final Gate gate;

  Caseload(
      CaseFile cases, Directory directory, Candidates candidates, Worklist worklist, Gate gate) {
    this.cases = cases;
    this.directory = directory;
    this.candidates = candidates;
    this.worklist = worklist;
    this.gate = gate;
  }

  /**
   * A coordinator and the load.
   *
   * @param absence where the person is away at the moment
   * @param standIn name of who stands in, where somebody does
   */
  public record Holder(
      StaffView person,
      long load,
      int reference,
      @Nullable Absence absence,
      @Nullable String standIn) {

    /** Whether the cases wait for somebody else. */
    public boolean isGone() {
      return load > 0 && (!person.active() || (absence != null && standIn == null));
    }
  }

  /**
   * One open case and who could take it.
   *
   * @param tasks steps of the case that the coordinator has taken
   * @param candidates the best first
   * @param proposed the one whom nothing speaks against; none where nobody is there in the county
   */
  public record Line(
      CaseView care,
      List<OpenTask> tasks,
      List<Candidate> candidates,
      Optional<Candidate> proposed) {}

  /**
   * Everything that somebody holds.
   *
   * @param otherTasks steps of referrals, and of cases of others: they go back to their group
   * @param closedToAsker how many cases are not shown because the asker is shut out of them
   */
  public record Holding(
      StaffView person,
      @Nullable Absence absence,
      List<Line> lines,
      List<OpenTask> otherTasks,
      int closedToAsker) {}

  /** Every coordinator, and who else still owns a case; those who are gone first. */
  @Transactional(readOnly = true)
  public List<Holder> all() {
    var presence = directory.presence();
    var load = cases.load();
    return presence.people().stream()
        .map(
            person ->
                new Holder(
                    person,
                    load.getOrDefault(person.username(), 0L),
                    candidates.reference(),
                    presence.absence(person.username()),
                    presence.standIn(person.username()).map(StaffView::displayName).orElse(null)))
        .filter(
            one ->
                one.load() > 0
                    || (one.person().active()
                        && one.person().groups().contains(Group.COORDINATORS)))
        .sorted(java.util.Comparator.comparing(one -> !one.isGone()))
        .toList();
  }

  /**
   * The open cases and steps of a person with a proposal for each; each proposal counts for those
   * behind it.
   *
   * @param asker user name of the manager who asks
   */
  @Transactional(readOnly = true)
  public Holding of(String username, String asker) {
    var person = directory.staff(username);
    var all = cases.openOf(username);
    var shown = all.stream().filter(care -> !gate.isShutOut(care.id(), asker)).toList();
    var held = worklist.heldBy(username);
    var office = candidates.office();
    var lines = shown.stream().map(care -> line(care, username, held, office)).toList();
    return new Holding(
        person,
        directory.presence().absence(username),
        lines,
        others(held, all).toList(),
        all.size() - shown.size());
  }

  private Line line(CaseView care, String username, List<OpenTask> held, Candidates.Office office) {
    var able =
        office.candidates(care, care.county(), one -> !one.username().equals(username)).stream()
            .filter(one -> !one.isAway())
            .toList();
    var proposed = Candidates.proposed(able);
    proposed.ifPresent(one -> office.gives(one.person().username()));
    var tasks = held.stream().filter(task -> care.id().equals(task.caseId())).toList();
    return new Line(care, tasks, able, proposed);
  }

  /** Steps that belong to none of the person's own cases. */
  static Stream<OpenTask> others(List<OpenTask> held, List<CaseView> own) {
    return held.stream()
        .filter(task -> own.stream().noneMatch(care -> care.id().equals(task.caseId())));
  }
}
