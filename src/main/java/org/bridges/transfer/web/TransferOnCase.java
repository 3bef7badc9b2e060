package org.bridges.transfer.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.CasePanel;
import org.bridges.shared.DataClass;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moves and hand-overs on the page of a case. */
@Configuration(proxyBeanMethods = false)
class TransferOnCase {

  /** The panel of the case's page. */
  @Bean
  static CasePanel transferPanel(TransferDesk transfers, MoveDesk moves) {
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
        return Map.of("items", items, "clocks", clocks, "moves", moves.ofCase(caseId));
      }
    };
  }
}
