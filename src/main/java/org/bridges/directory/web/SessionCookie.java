package org.bridges.directory.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session's cookie: for this site's own pages alone, and for no script. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

  private static final String NAME = "office";

  /** Under TLS the name itself says that only this host, over TLS, can have set the cookie. */
  private static final String NAME_UNDER_TLS = "__Host-office";

  @Bean
  ServletContextInitializer sessionCookieSettings(
      @Value("${bridges.public-url}") String publicUrl) {
    return context -> {
      var tls = publicUrl.toLowerCase(Locale.ROOT).startsWith("https:");
      var cookie = context.getSessionCookieConfig();
      cookie.setName(tls ? NAME_UNDER_TLS : NAME);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSecure(tls);
      cookie.setAttribute("SameSite", "Strict");
    };
  }

  /** Whether the request brings the cookie. */
  static boolean isIn(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .map(Cookie::getName)
        .anyMatch(name -> name.equals(NAME) || name.equals(NAME_UNDER_TLS));
  }
}
