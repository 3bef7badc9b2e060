package org.bridges.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; Spring Security takes the form. */
@Controller
class LoginController {

  @GetMapping("/login")
  String login() {
    return "directory/login";
  }
}
