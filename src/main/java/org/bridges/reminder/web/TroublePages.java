package org.bridges.reminder.web;

import java.util.UUID;
import org.bridges.reminder.Reminders;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that did not arrive, or that may not have: a person decides what becomes of it. */
@Controller
@RequestMapping("/notices")
class TroublePages {

  private final Reminders reminders;

  TroublePages(Reminders reminders) {
    this.reminders = reminders;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("rows", reminders.inTrouble().stream().map(TroubleRow::of).toList());
    return "reminder/trouble";
  }

  @PostMapping("/{id}/again")
  String sendAgain(@PathVariable UUID id, RedirectAttributes flash) {
    return decide(() -> reminders.sendAgain(id), "The mail goes again.", flash);
  }

  @PostMapping("/{id}/settled")
  String settle(@PathVariable UUID id, RedirectAttributes flash) {
    return decide(() -> reminders.settle(id), "The mail is off the list.", flash);
  }

  private static String decide(Runnable step, String said, RedirectAttributes flash) {
    try {
      step.run();
      flash.addFlashAttribute("said", said);
    } catch (WrongState changed) {
      flash.addFlashAttribute("problem", changed.getMessage());
    }
    return "redirect:/notices";
  }
}
