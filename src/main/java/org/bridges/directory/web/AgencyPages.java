package org.bridges.directory.web;

import org.bridges.directory.Directory;
import org.bridges.directory.ServiceFinder;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory as a page for staff. */
@Controller
class AgencyPages {

  private final Directory directory;
  private final ServiceFinder services;

  AgencyPages(Directory directory, ServiceFinder services) {
    this.directory = directory;
    this.services = services;
  }

  @GetMapping("/agencies")
  String list(
      @RequestParam(required = false) @Nullable County county,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    model.addAttribute("agencies", AgencySearch.find(directory.agencies(), county, q));
    model.addAttribute("services", services.active());
    model.addAttribute("counties", County.SERVED.stream().sorted().toList());
    model.addAttribute("county", county);
    model.addAttribute("q", q);
    return "directory/agencies";
  }
}
