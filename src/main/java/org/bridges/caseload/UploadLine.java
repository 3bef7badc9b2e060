package org.bridges.caseload;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.caseload.LineRows.Said;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One line of a file: its case is opened, or it stays and says why. */
@Component
class UploadLine {

  private final CaseReader reader;
  private final RunningDesk desk;
  private final UploadRows uploads;
  private final LineRows lines;
  private final Directory directory;
  private final AuditTrail audit;
  private final OfficeTime time;
  private final TransactionTemplate alone;

  UploadLine(
      CaseReader reader,
      RunningDesk desk,
      UploadRows uploads,
      LineRows lines,
      Directory directory,
      AuditTrail audit,
      OfficeTime time,
      TransactionTemplate alone) {
    this.reader = reader;
    this.desk = desk;
    this.uploads = uploads;
    this.lines = lines;
    this.directory = directory;
    this.audit = audit;
    this.time = time;
    this.alone = alone;
  }

  List<UUID> waiting(UUID upload) {
    return lines.waiting(upload);
  }

  /** Opens the case of a line; a line that is settled stays as it is. */
  void carryOut(UUID upload, UUID line) {
    try {
      alone.executeWithoutResult(open -> open(upload, line));
    } catch (PossiblyKnown meanwhile) {
      alone.executeWithoutResult(
          store -> lines.askAgain(line, Said.alike(null, meanwhile.found())));
    } catch (Refused no) {
      alone.executeWithoutResult(
          store -> lines.isWrong(line, List.of(new Wrong(null, no.getMessage()))));
    }
  }

  private void open(UUID upload, UUID line) {
    var waiting = lines.lock(line).orElse(null);
    if (waiting == null) {
      return;
    }
    var person = directory.staff(uploads.uploader(upload));
    var read = reader.read(waiting.written(), person);
    var running = read.running();
    if (running == null) {
      lines.isWrong(line, read.wrong());
      return;
    }
    var said = waiting.said();
    var outcome = desk.open(running, person, said.isWeak());
    lines.opened(line, outcome.care().id(), outcome.isNew());
    if (!outcome.isNew()) {
      return;
    }
    var all = List.of(DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE);
    record(person, outcome, AuditAction.CREATE, all, "running-cases.open", "CARE");
    if (running.likeness() != null && said.weight() != null) {
      var answer = running.likeness().name() + (said.weight().together() ? "_TOGETHER" : "");
      record(
          person,
          outcome,
          AuditAction.CHANGE,
          List.of(DataClass.IDENTITY),
          "running-cases.alike",
          answer);
    }
  }

  private void record(
      StaffView person,
      RunningDesk.Outcome opened,
      AuditAction action,
      List<DataClass> data,
      String route,
      String reason) {
    var subject = RunningDesk.subject(opened.care());
    audit.record(new AuditEntry(actor(person), action, subject, data, route, null, reason));
  }

  private static Actor actor(StaffView person) {
    var roles = person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    return new Actor(person.username(), roles);
  }

  void finish(UUID upload) {
    uploads.end(upload, time.instant());
  }

  /** Files that nobody went on with are let go of. */
  void forgetOld() {
    uploads.removeBefore(time.instant().minus(UploadDesk.KEPT));
  }
}
