package org.bridges.directory.web;

import java.util.List;
import java.util.Map;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agencies as JSON. */
@RestController
class AgencyController {

  private final Directory directory;

  AgencyController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/api/agencies")
  Map<String, Object> list(
      @RequestParam(required = false) @Nullable County county,
      @RequestParam(defaultValue = "") String q) {
    List<AgencyView> found = AgencySearch.find(directory.agencies(), county, q);
    return Map.of("items", found, "total", found.size());
  }

  @GetMapping("/api/agencies/{code}")
  AgencyView one(@PathVariable String code) {
    return directory.agency(code);
  }
}
