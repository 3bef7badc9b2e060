package org.bridges.office;

import java.net.URI;
import org.bridges.camunda.EmbeddedCamunda;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What to try in the development run, and the way to the embedded Camunda's REST API. */
@Controller
class DevPages {

  private final EmbeddedCamunda camunda;

  DevPages(EmbeddedCamunda camunda) {
    this.camunda = camunda;
  }

  @GetMapping("/dev")
  String start(Model model) {
    model.addAttribute("now", camunda.now());
    return "dev/start";
  }

  /** Leads to the embedded Camunda, method and body kept. */
  @RequestMapping("/v2/**")
  ResponseEntity<Void> camunda(jakarta.servlet.http.HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .header(
            HttpHeaders.LOCATION,
            URI.create(camunda.restAddress() + request.getRequestURI() + query).toString())
        .build();
  }
}
