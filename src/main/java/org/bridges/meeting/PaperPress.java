package org.bridges.meeting;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a paper as a PDF to be printed; nothing is kept of it. */
@Component
public class PaperPress {

  private static final String TEMPLATE = "meeting/paper";
  private static final String STYLE = "papers/paper.css";
  private static final String FONTS = "fonts/";

  private final ITemplateEngine templates;

  PaperPress(ITemplateEngine templates) {
    this.templates = templates;
  }

  /** The paper as a PDF with its fonts inside. */
  public byte[] pdf(Map<String, Object> paper, Locale locale) {
    var pages = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(page(paper, locale), null)
          .useFont(() -> font("DejaVuSans.ttf"), "Office")
          .useFont(
              () -> font("DejaVuSans-Bold.ttf"),
              "Office",
              700,
              com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
              true)
          .toStream(pages)
          .run();
      return pages.toByteArray();
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private String page(Map<String, Object> paper, Locale locale) throws IOException {
    var style = new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
    return templates
        .process(TEMPLATE, new Context(locale, Map.of("paper", paper)))
        .replace("</head>", "<style>" + style + "</style></head>");
  }

  private static java.io.InputStream font(String name) {
    try {
      return new ClassPathResource(FONTS + name).getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
