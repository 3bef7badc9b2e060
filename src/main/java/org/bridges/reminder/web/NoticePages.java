package org.bridges.reminder.web;

import java.util.UUID;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail in trouble, for the person who decides: call the partner, or send it again. */
@Controller
@RequestMapping("/notices")
class NoticePages {

  private final Reminders reminders;
  private final OfficeTime time;

  NoticePages(Reminders reminders, OfficeTime time) {
    this.reminders = reminders;
    this.time = time;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("notices", reminders.inTrouble());
    model.addAttribute("waiting", reminders.waiting());
    model.addAttribute("time", time);
    return "reminder/notices";
  }

  @PostMapping("/{id}/again")
  String again(@PathVariable UUID id, RedirectAttributes next) {
    reminders.sendAgain(id);
    next.addFlashAttribute("said", "The mail goes out again.");
    return "redirect:/notices";
  }
}
