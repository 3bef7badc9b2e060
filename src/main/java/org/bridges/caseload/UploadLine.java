package org.bridges.caseload;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.caseload.RunningUpload.State;
import org.bridges.caseload.UploadRows.Said;
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
  private final UploadRows rows;
  private final Directory directory;
  private final AuditTrail audit;
  private final OfficeTime time;
  private final TransactionTemplate alone;

  UploadLine(
      CaseReader reader,
      RunningDesk desk,
      UploadRows rows,
      Directory directory,
      AuditTrail audit,
      OfficeTime time,
      TransactionTemplate alone) {
    this.reader = reader;
    this.desk = desk;
    this.rows = rows;
    this.directory = directory;
    this.audit = audit;
    this.time = time;
    this.alone = alone;
  }

  List<UUID> waiting(UUID upload) {
    return rows.waiting(upload);
  }

  /** Opens the case of a line; a line that is settled stays as it is. */
  void carryOut(UUID upload, UUID line) {
    try {
      alone.executeWithoutResult(open -> open(upload, line));
    } catch (PossiblyKnown meanwhile) {
      stays(line, State.ALIKE, new Said(null, List.of(), meanwhile.alike()));
    } catch (Refused no) {
      stays(
          line, State.WRONG, new Said(null, List.of(new Wrong(null, no.getMessage())), List.of()));
    }
  }

  private void stays(UUID line, State state, Said said) {
    alone.executeWithoutResult(store -> rows.stays(line, state, said));
  }

  private void open(UUID upload, UUID line) {
    var written = rows.lock(line).orElse(null);
    if (written == null) {
      return;
    }
    var person = directory.staff(rows.uploader(upload));
    var read = reader.read(written, person);
    var running = read.running();
    if (running == null) {
      rows.stays(line, State.WRONG, new Said(null, read.wrong(), List.of()));
      return;
    }
    var outcome = desk.open(running, person);
    rows.opened(line, outcome.care().id(), outcome.isNew());
    if (outcome.isNew()) {
      audit.record(
          new AuditEntry(
              actor(person),
              AuditAction.CREATE,
              RunningDesk.subject(outcome.care()),
              List.copyOf(Set.of(DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE)),
              "running-cases.open",
              null,
              "CARE"));
    }
  }

  private static Actor actor(StaffView person) {
    var roles = person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    return new Actor(person.username(), roles);
  }

  void finish(UUID upload) {
    rows.end(upload, time.instant());
  }

  /** Files that nobody went on with are let go of. */
  void forgetOld() {
    rows.removeBefore(time.instant().minus(UploadDesk.KEPT));
  }
}
