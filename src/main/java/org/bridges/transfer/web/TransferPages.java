package org.bridges.transfer.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CasePanel;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves and hand-overs on the page of a case. */
@Controller
class TransferPages {

  private final MoveDesk moves;

  TransferPages(MoveDesk moves) {
    this.moves = moves;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/moves")
  String moved(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable String note,
      RedirectAttributes flash) {
    try {
      moves.moved(id, kind, note == null || note.isBlank() ? null : note, person.getName());
      flash.addFlashAttribute("said", "The move is recorded. A coordinator is asked to assess it.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel transferPanel(TransferDesk transfers) {
    return new CasePanel() {
      @Override
      public String name() {
        return "transfers";
      }

      @Override
      public int order() {
        return 50;
      }

      @Override
      public String template() {
        return "transfer/panel :: panel";
      }

      @Override
      public DataClass shows() {
        return DataClass.TRANSFER;
      }

      @Override
      public Map<String, Object> content(UUID caseId) {
        var items = transfers.ofCase(caseId);
        var clocks =
            items.stream().collect(Collectors.toMap(TransferView::id, TransferView::clock));
        return Map.of("items", items, "clocks", clocks);
      }
    };
  }
}
