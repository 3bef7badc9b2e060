package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of our own that leads on at once. A browser counts the step from here as this site's own,
 * which a redirect is not: it keeps the site that began.
 */
final class Onward {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="0; url=%1$s">
        <title>One moment</title>
        <link rel="icon" href="data:,">
      </head>
      <body><p>One moment. <a href="%1$s">Go on</a></p></body>
      </html>
      """;

  private Onward() {}

  static void to(String address, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    // a quote or semicolon would end the address for the browser
    var plain = address.replace("'", "%27").replace(";", "%3B");
    response.getWriter().write(PAGE.formatted(HtmlUtils.htmlEscape(plain)));
  }
}
