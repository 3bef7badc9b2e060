package org.bridges.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public start page: where to ask for help, and where staff sign in. */
@Controller
class StartPage {

  @GetMapping("/")
  String show() {
    return "start";
  }
}
