package org.bridges.caseload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.caseload.LineRows.Said;
import org.bridges.caseload.RunningUpload.State;
import org.bridges.directory.StaffView;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.BackgroundWork;
import org.bridges.shared.background.RecordLock;
import org.bridges.youth.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A spreadsheet of running cases: looked through first, opened afterwards, both by one person. */
@Service
public class UploadDesk {

  /** So long a file that nobody opened, and what stayed out of one, can be gone on with. */
  static final Duration KEPT = Duration.ofDays(7);

  private final CaseReader reader;
  private final RunningDesk desk;
  private final UploadRows rows;
  private final LineRows lines;
  private final BackgroundWork background;
  private final RecordLock locks;
  private final OfficeTime time;
  private final TransactionTemplate apart;

  UploadDesk(
      CaseReader reader,
      RunningDesk desk,
      UploadRows rows,
      LineRows lines,
      BackgroundWork background,
      RecordLock locks,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.reader = reader;
    this.desk = desk;
    this.rows = rows;
    this.lines = lines;
    this.background = background;
    this.locks = locks;
    this.time = time;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A line with what was read of it. */
  private record Seen(CaseloadFile.Line line, CaseReader.Read read) {}

  /**
   * Looks a file through and keeps its lines, encrypted; no case is opened.
   *
   * @throws Refused when it cannot be read as a file of cases
   */
  public UUID look(byte[] file, StaffView person) {
    var seen = once(CaseloadFile.read(file).stream().map(line -> read(line, person)).toList());
    var alike = alike(seen, person);
    var id = UUID.randomUUID();
    apart.executeWithoutResult(
        store -> {
          rows.add(id, person.username(), time.instant());
          seen.forEach(one -> keep(id, one, alike.getOrDefault(one.line().number(), List.of())));
        });
    return id;
  }

  private Seen read(CaseloadFile.Line line, StaffView person) {
    var read = reader.read(line.written(), person);
    if (line.isWhole()) {
      return new Seen(line, read);
    }
    var wrong = new ArrayList<>(read.wrong());
    wrong.addFirst(
        new Wrong(null, "has more cells than there are columns: put texts with commas in quotes"));
    return new Seen(line, new CaseReader.Read(null, wrong));
  }

  /** The same case a second time in one file is wrong. */
  private static List<Seen> once(List<Seen> all) {
    var first = new HashMap<String, Integer>();
    var checked = new ArrayList<Seen>();
    for (var one : all) {
      var running = one.read().running();
      var key =
          running == null
              ? null
              : running.coordinator() + '/' + Cells.plain(running.formerNumber());
      var before = key == null ? null : first.putIfAbsent(key, one.line().number());
      checked.add(
          before == null
              ? one
              : new Seen(
                  one.line(),
                  new CaseReader.Read(
                      null,
                      List.of(
                          new Wrong(
                              Column.FORMER_NUMBER,
                              "stands in line " + before + " already: keep one of the two")))));
    }
    return checked;
  }

  /** Who may be known already, by line: the youths are registered, compared, and let go of. */
  private Map<Integer, List<Alike>> alike(List<Seen> seen, StaffView person) {
    var found = new HashMap<Integer, List<Alike>>();
    apart.executeWithoutResult(
        only -> {
          var registered = new HashMap<UUID, Integer>();
          for (var one : seen) {
            var running = one.read().running();
            if (running != null && desk.opened(running).isEmpty()) {
              var line = one.line().number();
              found.put(line, desk.alike(running, line, person, registered));
            }
          }
          only.setRollbackOnly();
        });
    return found;
  }

  private void keep(UUID upload, Seen one, List<Alike> alike) {
    var running = one.read().running();
    if (running == null) {
      lines.add(upload, one.line(), State.WRONG, Said.wrong(one.read().wrong()));
      return;
    }
    var before = desk.opened(running);
    var state =
        before.isPresent()
            ? State.KNOWN
            : alike.isEmpty() || running.likeness() != null ? State.READY : State.ALIKE;
    var words =
        before
            .map(care -> "open already as case " + care.caseNumber())
            .orElseGet(() -> inWords(running));
    lines.add(upload, one.line(), state, Said.alike(words, alike));
  }

  private String inWords(NewRunning one) {
    return String.join(
        "; ",
        one.county().label(),
        one.stage().label(),
        "opened " + time.spoken(one.openedAt()),
        "coordinator " + one.coordinator());
  }

  /**
   * A file of this person with its lines.
   *
   * @throws Missing for a file of somebody else, or one that is gone
   */
  @Transactional(readOnly = true)
  public RunningUpload view(UUID id, StaffView person) {
    return rows.find(id, person.username()).orElseThrow(() -> new Missing("file of cases"));
  }

  /** The files of this person, newest first, without their lines. */
  @Transactional(readOnly = true)
  public List<RunningUpload> of(StaffView person) {
    return rows.of(person.username());
  }

  /**
   * Opens the cases that can be: those without a doubt, and those that a person looked at.
   *
   * @param looked what was said about who is alike
   * @throws WrongState while cases of the file are being opened
   * @throws Refused NOTHING_TO_OPEN
   */
  @Transactional
  public void start(UUID id, Looked looked, StaffView person) {
    locks.hold("running-upload:" + id);
    var upload = view(id, person);
    if (upload.isRunning()) {
      throw new WrongState("opening", "The cases of this file are being opened already.");
    }
    var written = lines.written(id);
    var goes = 0;
    for (var line : upload.lines()) {
      var said = looked.about(line);
      var isDecided = line.state() == State.ALIKE && said != null && said != Verdict.Answer.SAME;
      if (line.state() == State.READY || isDecided) {
        var cells = new HashMap<>(written.get(line.id()).cells());
        if (isDecided) {
          cells.put(Column.SAME_AS_KNOWN, said.name());
        }
        lines.decide(line.id(), new Written(cells), isDecided && looked.isTogether(line));
        goes++;
      }
    }
    if (goes == 0) {
      throw new Refused("NOTHING_TO_OPEN", "No line can be opened: decide or correct one first.");
    }
    rows.begin(id, time.instant());
    background.soon(UploadErrand.of(id));
  }

  /** The lines that are not open, as a file to be corrected and sent again. */
  @Transactional(readOnly = true)
  public String leftOut(UUID id, StaffView person) {
    var upload = view(id, person);
    var written = lines.written(id);
    var left = new LinkedHashMap<Written, String>();
    upload.lines().stream()
        .filter(line -> line.state() == State.WRONG || line.state() == State.ALIKE)
        .forEach(line -> left.put(written.get(line.id()), toDo(line)));
    return CaseloadFile.toCorrect(left);
  }

  private static String toDo(RunningUpload.Line line) {
    var parts = new ArrayList<String>();
    line.wrong()
        .forEach(
            one ->
                parts.add(
                    (one.column() == null ? "" : one.column().header() + " ") + one.reason()));
    line.alike().forEach(one -> parts.add("may be known: " + one));
    return String.join(" | ", parts);
  }

  /** Lets go of a file; open cases stay open. */
  @Transactional
  public void discard(UUID id, StaffView person) {
    locks.hold("running-upload:" + id);
    if (view(id, person).isRunning()) {
      throw new WrongState("opening", "The cases of this file are being opened: wait until then.");
    }
    rows.remove(id);
  }
}
