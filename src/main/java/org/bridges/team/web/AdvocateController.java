package org.bridges.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the asked agency told by telephone, as JSON. */
@RestController
class AdvocateController {

  private final AdvocateDesk desk;
  private final Directory directory;
  private final Signed signed;

  AdvocateController(AdvocateDesk desk, Directory directory, Signed signed) {
    this.desk = desk;
    this.directory = directory;
    this.signed = signed;
  }

  /**
   * What is sent.
   *
   * @param answer ACCEPTED or DECLINED
   * @param reason code, with DECLINED
   */
  record Told(@Nullable String answer, @Nullable String reason) {}

  /** Answers the question that is open. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/advocates")
  Map<String, List<AskView>> told(@PathVariable UUID id, @RequestBody Told sent) {
    var open =
        desk.ofCase(id).stream()
            .filter(AdvocateAsk::isOpen)
            .findFirst()
            .orElseThrow(
                () -> new WrongState("advocate-settled", "No agency is asked at the moment."));
    var accepts = "ACCEPTED".equals(sent.answer());
    desk.answer(open.id(), accepts, sent.reason(), signed.person().username());
    return Map.of("asks", AskView.of(desk.ofCase(id), directory));
  }
}
