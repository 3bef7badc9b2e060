package org.bridges.directory.web;

import java.time.LocalDate;
import java.util.UUID;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.directory.Absences;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Our people: where they work, which languages they speak, who is away until when. Everybody says
 * it of themselves; managers and the operator of everybody.
 */
@Controller
@RequestMapping("/people")
class PeoplePages {

  private final Directory directory;
  private final Absences absences;
  private final OfficeTime time;
  private final Registry registry;

  PeoplePages(Directory directory, Absences absences, OfficeTime time, Registry registry) {
    this.registry = registry;
    this.directory = directory;
    this.absences = absences;
    this.time = time;
  }

  @Audited(data = DataClass.STAFF, why = Purpose.RUNNING)
  @GetMapping
  String list(Model model) {
    var me = directory.staff(Actor.current().name());
    var people = directory.inGroups();
    model.addAttribute("people", people);
    model.addAttribute("away", directory.presence().away());
    model.addAttribute(
        "ahead", absences.ahead().stream().filter(one -> knows(one.username())).toList());
    model.addAttribute("names", new Names(directory));
    model.addAttribute("me", me);
    model.addAttribute("speaksForAll", speaksForAll(me));
    model.addAttribute("today", time.today());
    return "directory/people";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/absences")
  String away(
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate first,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate last,
      @RequestParam(required = false) @Nullable String substitute,
      RedirectAttributes flash) {
    var me = directory.staff(Actor.current().name());
    var person = who == null || !speaksForAll(me) ? me.username() : who;
    try {
      absences.set(person, first, last, substitute, me.username());
      flash.addFlashAttribute("said", "It is noted. Reminders go to others meanwhile.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/people";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/phone")
  String reachedAt(
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(defaultValue = "") String phone,
      RedirectAttributes flash) {
    var me = directory.staff(Actor.current().name());
    try {
      registry.reachedAt(who == null || !speaksForAll(me) ? me.username() : who, phone);
      flash.addFlashAttribute("said", "The number is noted.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    } catch (Missing nobody) {
      flash.addFlashAttribute("problem", "Choose one of our people.");
    }
    return "redirect:/people";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/absences/{id}/end")
  String back(@PathVariable UUID id, RedirectAttributes flash) {
    var me = directory.staff(Actor.current().name());
    try {
      absences.end(id, me.username(), who -> speaksForAll(me) || who.equals(me.username()));
      flash.addFlashAttribute("said", "It is noted.");
    } catch (WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/people";
  }

  private boolean knows(String username) {
    return directory.findStaff(username).filter(StaffView::active).isPresent();
  }

  private static boolean speaksForAll(StaffView person) {
    return person.roles().contains(Role.MANAGER) || person.roles().contains(Role.OPERATOR);
  }

  /** Names for the page. */
  record Names(Directory directory) {

    /** The name of a user; the user name itself where nobody is known. */
    public String of(String username) {
      return directory.findStaff(username).map(StaffView::displayName).orElse(username);
    }
  }
}
