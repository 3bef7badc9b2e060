package org.bridges.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in: a link to the provider or, without one, a form that Spring takes. */
@Controller
class LoginController {

  /** Each has its words in the messages. */
  static final Set<String> REASONS =
      Set.of("NO_ROLE", "DEACTIVATED", "NAME_TAKEN", "NAME_UNUSABLE", "FAILED");

  private final List<Way> ways;

  LoginController(ObjectProvider<OAuth2ClientProperties> settings) {
    var known = settings.getIfAvailable();
    ways =
        (known == null
                ? Map.<String, OAuth2ClientProperties.Registration>of()
                : known.getRegistration())
            .entrySet().stream()
                .map(one -> new Way(one.getKey(), one.getValue().getClientName()))
                .toList();
  }

  /** One provider, by its key in the settings. */
  record Way(String key, @Nullable String name) {}

  @GetMapping("/login")
  String login(@RequestParam(required = false) @Nullable String refused, Model model) {
    model.addAttribute("ways", ways);
    model.addAttribute(
        "refused", refused == null || REASONS.contains(refused) ? refused : "FAILED");
    return "directory/login";
  }
}
