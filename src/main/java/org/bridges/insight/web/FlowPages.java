package org.bridges.insight.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bridges.engine.EngineState;
import org.bridges.engine.Models;
import org.bridges.engine.OutboxState;
import org.bridges.insight.Flow;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.RadarHealth;
import org.bridges.insight.Reconciler;
import org.bridges.plan.WaitingTimes;
import org.bridges.retention.ErasureDesk;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The managers' page: a picture of each process with what waits where, and what is stuck. */
@Controller
class FlowPages {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  private final Flow flow;
  private final EngineState engine;
  private final OutboxState outbox;
  private final Models models;
  private final OfficeTime time;
  private final JsonMapper json;
  private final Reconciler reconciler;
  private final ErasureDesk erasures;
  private final WaitingTimes waiting;
  private final OrphanBook orphans;
  private final RadarHealth radar;

  FlowPages(
      Flow flow,
      EngineState engine,
      OutboxState outbox,
      Models models,
      OfficeTime time,
      JsonMapper json,
      Reconciler reconciler,
      ErasureDesk erasures,
      WaitingTimes waiting,
      OrphanBook orphans,
      RadarHealth radar) {
    this.waiting = waiting;
    this.orphans = orphans;
    this.radar = radar;
    this.flow = flow;
    this.engine = engine;
    this.outbox = outbox;
    this.models = models;
    this.time = time;
    this.json = json;
    this.reconciler = reconciler;
    this.erasures = erasures;
  }

  @GetMapping("/flow")
  String flow(Model model) {
    var pictures = flow.pictures();
    var counts = new LinkedHashMap<String, Object>();
    pictures.forEach(one -> counts.put(one.processId(), one.steps()));
    model.addAttribute("pictures", pictures);
    model.addAttribute("counts", json.writeValueAsString(counts).replace("<", "\\u003c"));
    model.addAttribute("stuck", flow.stuck());
    model.addAttribute("failing", outbox.failing());
    model.addAttribute("unserved", flow.unserved());
    model.addAttribute("compared", reconciler.last().orElse(null));
    model.addAttribute("removals", erasures.waiting());
    model.addAttribute("waits", waiting.totals(LOOKED_BACK));
    model.addAttribute("lost", orphans.open().size());
    model.addAttribute("unproven", radar.isOverdue());
    model.addAttribute("now", time.instant());
    return "flow/flow";
  }

  @GetMapping(value = "/flow/{process}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String model(@PathVariable String process) {
    try {
      return models.xml(process);
    } catch (NoSuchElementException none) {
      throw new Missing("process");
    }
  }

  @GetMapping("/api/flow")
  @ResponseBody
  Map<String, Object> json() {
    return Map.of(
        "processes",
        flow.pictures(),
        "stuck",
        flow.stuck(),
        "outbox",
        outbox.failing(),
        "unserved",
        flow.unserved(),
        "waits",
        waiting.totals(LOOKED_BACK));
  }

  @PostMapping("/flow/stuck/{key}")
  String tryAgain(@PathVariable long key, RedirectAttributes flash) {
    try {
      engine.tryAgain(key);
      flash.addFlashAttribute("said", "The step is tried again. Reload in a moment.");
    } catch (WrongState problem) {
      flash.addFlashAttribute("problem", problem.getMessage());
    }
    return "redirect:/flow";
  }
}
