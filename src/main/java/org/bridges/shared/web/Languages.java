package org.bridges.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * English or Spanish: {@code ?lang=es} where a link says so, else what the browser prefers. Nothing
 * is kept: no cookie tells later which language somebody read.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final Locale SPANISH = Locale.of("es");

  @Bean
  LocaleResolver localeResolver() {
    var byHeader =
        new AcceptHeaderLocaleResolver() {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            var asked = asked(request);
            if ("es".equals(asked) || "en".equals(asked)) {
              return "es".equals(asked) ? SPANISH : Locale.ENGLISH;
            }
            return super.resolveLocale(request);
          }
        };
    byHeader.setSupportedLocales(List.of(Locale.ENGLISH, SPANISH));
    byHeader.setDefaultLocale(Locale.ENGLISH);
    return byHeader;
  }

  /** A form that cannot be read is refused where it is needed, in the browser's language. */
  private static @Nullable String asked(HttpServletRequest request) {
    try {
      return request.getParameter("lang");
    } catch (IllegalStateException unreadable) {
      return null;
    }
  }
}
